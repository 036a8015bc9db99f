package io.github.baclofentriage.prebuild;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.internal.LoadedPack;
import io.github.baclofentriage.internal.OpenedPack;
import io.github.baclofentriage.internal.PackFiles;
import io.github.baclofentriage.internal.PrebuiltPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Builds a pack in advance: {@code Main PACK_FOLDER CLASSES_FOLDER}, run by the pack's own build once its files are in place. */
public final class Main {
    private Main() {}

    /**
     * Generates the classes of a pack and its index.
     *
     * @param arguments the folder that holds {@code pack.yaml}, and the folder that becomes the root of the pack's jar
     * @throws IOException if a file cannot be written
     * @throws io.github.baclofentriage.RulePackException if the pack has faults; all of them are named
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two folders are needed: that of the pack and that of the classes");
        }
        build(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void build(Path folder, Path classes) throws IOException {
        LoadedPack pack = LoadedPack.load(OpenedPack.of(PackFiles.in(folder)), PackTrust.UNVERIFIED);
        ModelGenerator.Model model = ModelGenerator.generate(pack.definition().id(), PrebuiltPack.drl(pack));
        for (Map.Entry<String, byte[]> each : model.classes().entrySet()) {
            write(classes.resolve(each.getKey()), each.getValue());
        }
        for (Map.Entry<String, byte[]> each :
                PrebuiltPack.files(pack, model.models()).entrySet()) {
            write(folder.resolve(each.getKey()), each.getValue());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
