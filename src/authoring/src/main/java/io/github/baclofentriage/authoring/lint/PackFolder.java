package io.github.baclofentriage.authoring.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The files of a pack's folder. Links are not followed, so that a pack shows nothing from outside of its folder. */
record PackFolder(Path root) implements LintedFiles {
    private static final int LARGEST_FILE = 4 << 20;
    private static final int DEEPEST = 16;

    /** Rule files below the folder, in alphabetical order, without what a build leaves and what is hidden. */
    @Override
    public List<String> ruleFiles() {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new Walk(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }

    @Override
    public Read read(String name) {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root.normalize()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Read(null, "there is no such file.");
        }
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                return new Read(null, "the file is larger than " + LARGEST_FILE + " bytes.");
            }
            return new Read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "");
        } catch (CharacterCodingException e) {
            return new Read(null, "the file is not UTF-8. Maybe save it as UTF-8.");
        } catch (IOException e) {
            return new Read(null, "the file cannot be read.");
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final List<String> files;

        private Walk(List<String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean built = name.equals("target")
                    && folder.getParent() != null
                    && folder.getParent().equals(root);
            return !folder.equals(root) && (name.startsWith(".") || built)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".drl")) {
                files.add(root.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
