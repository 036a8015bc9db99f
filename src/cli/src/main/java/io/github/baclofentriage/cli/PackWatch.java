package io.github.baclofentriage.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits for changes of a pack's files, in its folder and all below it, also such as are made later. Of an overlay the folder of
 * the pack below is watched too.
 */
final class PackWatch implements AutoCloseable {
    /** An editor saves in several steps; what comes within this time of each other is one change. */
    private static final long QUIET_MILLISECONDS = 100;

    private static final List<String> ENDINGS = List.of(".drl", ".yaml", ".yml", ".jsonl");

    private final List<Path> roots;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private PackWatch(List<Path> roots, WatchService service) {
        this.roots = roots;
        this.service = service;
    }

    /** Begins to watch the folder of a pack, and others that it needs; changes from now on are kept for {@link #next()}. */
    static PackWatch of(Path folder, Path... others) throws IOException {
        List<Path> roots = Stream.concat(Stream.of(folder), Stream.of(others)).toList();
        PackWatch watch = new PackWatch(roots, folder.getFileSystem().newWatchService());
        for (Path root : roots) {
            watch.register(root, new TreeSet<>());
        }
        return watch;
    }

    /**
     * Waits until a file of the pack has changed, and then until no other changes.
     *
     * @return the files that have changed: those of the pack below its folder, others with theirs
     */
    Set<String> next() throws IOException, InterruptedException {
        Set<String> changed = new TreeSet<>();
        while (true) {
            WatchKey key = changed.isEmpty() ? service.take() : service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            if (key == null) {
                return changed;
            }
            collect(key, changed);
        }
    }

    private void collect(WatchKey key, Set<String> changed) throws IOException {
        Path folder = folders.getOrDefault(key, roots.get(0));
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                // Too much happened for the system to say what.
                changed.add("many files");
                continue;
            }
            Path path = folder.resolve(name);
            if (Files.isDirectory(path)) {
                register(path, changed);
            } else {
                add(path, changed);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /** Files that a new folder brings with it count as changed: they may be older than its watch. */
    private void register(Path folder, Set<String> found) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(each.getFileName());
                if (!roots.contains(each) && (name.startsWith(".") || isBuilt(each))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                WatchKey key = each.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                folders.put(key, each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file, found);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(Path file, Set<String> changed) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith)) {
            Path root = roots.get(0);
            Path shown = file.startsWith(root) ? root.relativize(file) : file;
            changed.add(shown.toString().replace('\\', '/'));
        }
    }

    private boolean isBuilt(Path folder) {
        return roots.stream().anyMatch(root -> folder.equals(root.resolve("target")));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
