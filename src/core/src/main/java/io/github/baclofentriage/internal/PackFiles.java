package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one pack, read once and kept, so that what is compiled is what the digest was taken over. */
public final class PackFiles {
    private static final int LARGEST_FILE = 4 << 20;

    private final String place;
    private final Source source;
    private final Map<String, byte[]> read = new TreeMap<>();

    private PackFiles(String place, Source source) {
        this.place = place;
        this.source = source;
    }

    @FunctionalInterface
    private interface Source {
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /**
     * A pack on the class path, in the folder {@code META-INF/baclofen-triage/packs/<id>}.
     *
     * @param id the pack's id
     * @return its files
     */
    public static PackFiles onClassPath(String id) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? PackFiles.class.getClassLoader() : context;
        return new PackFiles(
                id, name -> loader.getResourceAsStream("META-INF/baclofen-triage/packs/" + id + "/" + name));
    }

    /**
     * A pack in a folder.
     *
     * @param folder the folder that holds pack.yaml
     * @return its files
     */
    public static PackFiles in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return new PackFiles(folder.toString(), name -> {
            Path file = root.resolve(name).normalize();
            return file.startsWith(root) && Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        });
    }

    /**
     * The same files, one of them with another text.
     *
     * @param name the file's path below the pack
     * @param text its other text
     * @return the files
     */
    public synchronized PackFiles with(String name, String text) {
        PackFiles other = new PackFiles(place, source);
        other.read.putAll(read);
        other.read.put(name, text.getBytes(StandardCharsets.UTF_8));
        return other;
    }

    /**
     * Where the pack is, for messages.
     *
     * @return its id or folder
     */
    public String place() {
        return place;
    }

    /**
     * The text of a file.
     *
     * @param name its path below the pack, with forward slashes
     * @return its text
     */
    public synchronized String text(String name) {
        byte[] bytes = read.get(name);
        if (bytes == null) {
            bytes = load(name);
            read.put(name, bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * SHA-256 over the names and contents of all files read so far, in alphabetical order.
     *
     * @return 64 hexadecimal digits
     */
    public synchronized String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            read.forEach((name, bytes) -> {
                digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] load(String name) {
        try (InputStream stream = source.open(name)) {
            if (stream == null) {
                throw new RulePackException(
                        place,
                        List.of(name + ": no such file in the pack. Maybe the path or the list is misspelt"),
                        null);
            }
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new RulePackException(place, List.of(name + ": larger than " + LARGEST_FILE + " bytes"), null);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
