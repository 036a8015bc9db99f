package io.github.baclofentriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the reports of some cases go: one file, or a folder with a file for each case. All that may be wrong is told before any work. */
final class ReportFiles {
    private final Map<CaseFile, Path> places = new HashMap<>();

    private ReportFiles() {}

    /**
     * Finds a place for every report.
     *
     * @param out a folder, which is made where several cases need one, or the file for a single case
     * @param cases the cases
     * @param ending what the files in a folder end in, without the dot
     * @throws BadInputException where a report cannot go to its place, or two would go to one
     */
    static ReportFiles in(Path out, List<CaseFile> cases, String ending) {
        ReportFiles files = new ReportFiles();
        boolean folder = cases.size() > 1 || Files.isDirectory(out);
        if (folder && Files.exists(out) && !Files.isDirectory(out)) {
            throw new BadInputException("[" + out + "] is a file, and several reports need a folder.");
        }
        Map<Path, CaseFile> taken = new HashMap<>();
        for (CaseFile one : cases) {
            Path place = folder ? out.resolve(name(one) + "." + ending) : out;
            CaseFile other = taken.put(place.toAbsolutePath().normalize(), one);
            if (other != null) {
                throw new BadInputException("the reports of [" + other.name() + "] and [" + one.name()
                        + "] would both go to [" + place + "].");
            }
            files.places.put(one, place);
        }
        for (Map.Entry<CaseFile, Path> each : files.places.entrySet()) {
            demand(each.getValue(), cases, folder ? out : null);
        }
        return files;
    }

    private static void demand(Path place, List<CaseFile> cases, @Nullable Path folder) {
        if (folder == null || Files.exists(folder)) {
            OutputFile.demand(place);
        }
        for (CaseFile one : cases) {
            Path read = one.path();
            if (read != null
                    && read.toAbsolutePath()
                            .normalize()
                            .equals(place.toAbsolutePath().normalize())) {
                throw new BadInputException("[" + place + "] is a case and will not be overwritten.");
            }
        }
    }

    /** Writes the report of a case. */
    void write(CaseFile one, String report) throws IOException {
        Path place = places.get(one);
        if (place == null) {
            throw new IllegalArgumentException("no place for the report of [" + one.name() + "]");
        }
        Path folder = place.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(place, report);
    }

    private static String name(CaseFile one) {
        Path path = one.path();
        String name = path == null ? "stdin" : String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
