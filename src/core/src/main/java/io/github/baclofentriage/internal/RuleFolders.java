package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The folders of a pack's rules. Each is a package, and the package is all that tells in which stage a rule runs. */
final class RuleFolders {
    private final PackDefinition definition;

    RuleFolders(PackDefinition definition) {
        this.definition = definition;
    }

    /** What is wrong with the folders: those that give no name of a package, and those that share one. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        definition.rules().forEach(path -> folders.add(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        for (String folder : folders) {
            if (!SourceVersion.isName(packageOf(folder))) {
                faults.add("pack.yaml: the folder [" + folder + "] gives no name of a package" + reason(folder));
            }
        }
        definition.stages().values().forEach(folders::addAll);
        Map<String, String> byPackage = new LinkedHashMap<>();
        for (String folder : folders) {
            String other = byPackage.putIfAbsent(packageOf(folder), folder);
            if (other != null) {
                faults.add("pack.yaml: the folders [" + other + "] and [" + folder + "] are both the package ["
                        + packageOf(folder) + "]. Maybe rename one");
            }
        }
        return faults;
    }

    private String packageOf(String folder) {
        return definition.packageOf(folder.isEmpty() ? "any" : folder + "/any");
    }

    private static String reason(String folder) {
        for (String part : folder.split("[./]")) {
            if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                return ", for [" + part + "] begins with a digit. Maybe a letter before it";
            }
            if (SourceVersion.isKeyword(part)) {
                return ", for [" + part + "] is a word of Java. Maybe " + part + "-rules";
            }
        }
        return ". Maybe lower-case letters, digits and hyphens";
    }
}
