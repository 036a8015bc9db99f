package io.github.baclofentriage.internal;

import io.github.baclofentriage.RulePackException;
import io.github.baclofentriage.internal.engine.LibraryLoader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack. Each is read once and kept, so that what is compiled is what the digest was taken over.
 *
 * <p>A pack is hostile until something vouches for it: a path must be plain, a link must not lead out of the pack's folder, and
 * no pack can fill the memory.
 */
public final class PackFiles {
    /** The most bytes one file may have. */
    static final int LARGEST_FILE = 4 << 20;

    /** The most bytes all files of a pack may have together. */
    static final int LARGEST_PACK = 16 << 20;

    /** The most rule files a pack may list. */
    static final int MOST_FILES = 2000;

    private static final int LONGEST_PATH = 200;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

    private final String place;
    private final boolean bundled;
    private final Source source;
    /** What is wrong where there is no file at all; null where there are files. */
    private final @Nullable String missing;

    private final Map<String, byte[]> read = new HashMap<>();
    private long bytesRead;

    private PackFiles(String place, boolean bundled, Source source, @Nullable String missing) {
        this.place = place;
        this.bundled = bundled;
        this.source = source;
        this.missing = missing;
    }

    @FunctionalInterface
    private interface Source {
        /** Opens a file; null where there is none. */
        @Nullable
        InputStream open(String name) throws IOException;
    }

    /** The folder of a pack on the class path. */
    private record ClassPath(ClassLoader loader, String folder) implements Source {
        @Override
        public @Nullable InputStream open(String name) {
            return loader.getResourceAsStream(folder + name);
        }

        boolean has(String name) {
            return loader.getResource(folder + name) != null;
        }

        boolean agreesWithThisLibrary() {
            return LibraryLoader.agreesWith(loader);
        }

        /** Opens a file if it stands in the same jar or folder as another; elsewhere it is of some other build. */
        @Nullable
        InputStream openBeside(String other, String name) throws IOException {
            URL near = loader.getResource(folder + other);
            URL found = loader.getResource(folder + name);
            boolean together =
                    near != null && found != null && root(near, other).equals(root(found, name));
            return together ? found.openStream() : null;
        }

        private static String root(URL file, String name) {
            return file.toString().substring(0, file.toString().length() - name.length());
        }
    }

    /** A file that a link puts where it does not stand. */
    private static final class OutsideException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * A pack on the class path, in the folder {@code META-INF/baclofen-triage/packs/<id>}.
     *
     * @param id the pack's id
     * @return its files, by the context class loader of the thread or by that of this library: the first that has the pack and sees
     *     the classes on which this library runs, or else the first that has the pack
     * @throws RulePackException if this cannot be an id; where neither has the pack, the first file that is asked for is refused
     */
    public static PackFiles onClassPath(String id) {
        if (!isId(id)) {
            String shown = Faults.shown(id);
            throw new RulePackException(
                    shown,
                    List.of("[" + shown + "] is no id of a pack. Maybe small letters, digits and hyphens"),
                    null);
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        List<ClassPath> found = Stream.of(context, LibraryLoader.LOADER)
                .filter(Objects::nonNull)
                .distinct()
                .map(loader -> new ClassPath(loader, "META-INF/baclofen-triage/packs/" + id + "/"))
                .filter(place -> place.has(PackReader.DEFINITION))
                .toList();
        if (found.isEmpty()) {
            String missing = "no pack [" + id + "] on the class path; asked the context class loader of the thread ["
                    + named(context) + "] and that of the library [" + named(LibraryLoader.LOADER)
                    + "]. Maybe the pack's jar is missing";
            return new PackFiles(id, true, name -> null, missing);
        }
        ClassPath place = found.stream()
                .filter(ClassPath::agreesWithThisLibrary)
                .findFirst()
                .orElse(found.get(0));
        return new PackFiles(id, true, place, null);
    }

    private static String named(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "none";
        }
        String type = loader.getClass().getName();
        return loader.getName() == null ? type : loader.getName() + ", " + type;
    }

    /**
     * A pack in a folder.
     *
     * @param folder the folder that holds pack.yaml
     * @return its files
     */
    public static PackFiles in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return new PackFiles(folder.toString(), false, name -> open(root, name), null);
    }

    /** Opens what the path truly leads to. Whoever can change the pack's folders at that moment can change the pack as well. */
    private static @Nullable InputStream open(Path root, String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Path real = file.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new OutsideException();
        }
        return Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a text can be the id of a pack, which becomes part of a path and of a package name. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a text is a plain path below the pack, which means the same on every system. */
    static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH && PATH.matcher(text).matches() && !text.contains("..");
    }

    /**
     * The same files, one of them with another text.
     *
     * @param name the file's path below the pack
     * @param text its other text
     * @return the files
     */
    public synchronized PackFiles with(String name, String text) {
        PackFiles other = new PackFiles(place, bundled, source, missing);
        other.read.putAll(read);
        other.bytesRead = bytesRead;
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
     * Whether the pack is on the class path.
     *
     * @return false where it is in a folder
     */
    public boolean bundled() {
        return bundled;
    }

    /**
     * The text of a file.
     *
     * @param name its path below the pack, with forward slashes
     * @return its text
     * @throws RulePackException if there is no such file or it cannot be used
     */
    public String text(String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(name, "the file is not UTF-8. Maybe saving it as UTF-8", e);
        }
    }

    /** The bytes of a file that must be there; nobody may change them. */
    byte[] bytes(String name) {
        byte[] bytes = bytesOrNull(name);
        if (bytes == null && missing != null) {
            throw new RulePackException(place, List.of(missing), null);
        }
        if (bytes == null) {
            throw refused(name, "no such file in the pack. Maybe the path or the list is misspelt", null);
        }
        return bytes;
    }

    /** The bytes of a file; null where there is none. */
    synchronized byte @Nullable [] bytesOrNull(String name) {
        byte[] bytes = read.get(name);
        if (bytes == null) {
            bytes = load(name);
            if (bytes != null) {
                read.put(name, bytes);
                bytesRead += bytes.length;
            }
        }
        return bytes;
    }

    /**
     * The bytes of a file that the build put beside another on the class path; null where there is none, it comes from elsewhere, its
     * classes would be those of another library, or the pack is in a folder.
     */
    byte @Nullable [] bytesBeside(String other, String name) {
        if (!(source instanceof ClassPath classPath) || !classPath.agreesWithThisLibrary()) {
            return null;
        }
        try (InputStream stream = classPath.openBeside(other, name)) {
            return stream == null ? null : stream.readNBytes(LARGEST_PACK);
        } catch (IOException e) {
            throw refused(name, "the file cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Finds the classes of a pack on the class path. */
    ClassLoader loader() {
        return source instanceof ClassPath classPath ? classPath.loader() : LibraryLoader.LOADER;
    }

    private byte @Nullable [] load(String name) {
        if (!isPath(name)) {
            throw refused(Faults.shown(name), "this is no path inside the pack. Maybe folder/file.drl", null);
        }
        int allowed = (int) Math.min(LARGEST_FILE, LARGEST_PACK - bytesRead);
        try (InputStream stream = source.open(name)) {
            byte[] bytes = stream == null ? null : stream.readNBytes(allowed + 1);
            if (bytes != null && bytes.length > LARGEST_FILE) {
                throw refused(name, "larger than " + LARGEST_FILE + " bytes", null);
            }
            if (bytes != null && bytes.length > allowed) {
                throw refused(name, "with it the pack is larger than " + LARGEST_PACK + " bytes", null);
            }
            return bytes;
        } catch (OutsideException e) {
            throw refused(name, "a link leads out of the pack's folder. Maybe a copy of the file in its place", e);
        } catch (IOException e) {
            throw refused(name, "the file cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private RulePackException refused(String name, String problem, @Nullable Exception cause) {
        return new RulePackException(place, List.of(name + ": " + problem), cause);
    }
}
