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

/** Waits for changes of a pack's files, in its folder and all below it, also such as are made later. */
final class PackWatch implements AutoCloseable {
    /** An editor saves in several steps; what comes within this time of each other is one change. */
    private static final long QUIET_MILLISECONDS = 100;

    private static final List<String> ENDINGS = List.of(".drl", ".yaml", ".yml", ".jsonl");

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private PackWatch(Path root, WatchService service) {
        this.root = root;
        this.service = service;
    }

    /** Begins to watch; changes from now on are kept for {@link #next()}. */
    static PackWatch of(Path folder) throws IOException {
        PackWatch watch = new PackWatch(folder, folder.getFileSystem().newWatchService());
        watch.register(folder, new TreeSet<>());
        return watch;
    }

    /**
     * Waits until a file of the pack has changed, and then until no other changes.
     *
     * @return the files that have changed, below the folder
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
        Path folder = folders.getOrDefault(key, root);
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
                if (!each.equals(root) && (name.startsWith(".") || each.equals(root.resolve("target")))) {
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
            changed.add(root.relativize(file).toString().replace('\\', '/'));
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
