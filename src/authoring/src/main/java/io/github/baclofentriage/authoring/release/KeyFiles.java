package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.internal.Pem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Reads and writes the files of a release so that no key is overwritten and none can be read by others. */
final class KeyFiles {
    private static final int LARGEST_KEY = 16 << 10;

    private KeyFiles() {}

    static SigningKey read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return SigningKey.ofPem(Pem.text(stream.readNBytes(LARGEST_KEY)), "the file [" + file + "]");
        }
    }

    /** Writes a new pair: the private key, for its owner's eyes only, and the public one beside it. */
    static void writePair(SigningKey key, Path file) throws IOException {
        Path publicFile = publicFile(file);
        if (Files.exists(publicFile, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(publicFile);
        }
        create(file, key.toPem(), true);
        create(publicFile, key.trusted().toPem(), false);
    }

    static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** Puts a whole file in place at once; a link that stands there is replaced and not followed. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path written = Files.createTempFile(folder(file), ".pack", ".part");
        try {
            Files.write(written, bytes);
            if (posix(written)) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void create(Path file, String text, boolean secret) throws IOException {
        boolean posix = posix(folder(file));
        FileAttribute<?>[] attributes = secret && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        }
    }

    private static Path folder(Path file) {
        Path whole = file.toAbsolutePath();
        Path parent = whole.getParent();
        return parent == null ? whole : parent;
    }

    private static boolean posix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                "the file [" + file + "] exists, and a key is never overwritten. Maybe another name");
    }
}
