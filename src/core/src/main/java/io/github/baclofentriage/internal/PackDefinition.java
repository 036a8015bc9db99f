package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackQuestion;
import io.github.baclofentriage.PatientCase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pack.yaml declares.
 *
 * @param id the pack's id, also the root of its DRL packages
 * @param version semantic version
 * @param title one line
 * @param status {@code draft}, {@code active} or {@code retired}
 * @param reviewDate the day by which the pack is to be reviewed
 * @param intendedUse what it is for
 * @param misuse what it must not be used for
 * @param syndromes labels by id, the more dangerous first
 * @param urgencies labels by id, the most urgent first
 * @param statuses labels by id, the one that stands before others first
 * @param stages rule folders by stage, in the order they run
 * @param tallyAfter the stage after which arguments are tallied
 * @param urgencyWindow hours within which the worst value of a measurement, and a finding that is over, count for urgency
 * @param readingAges how long the last reading of a measurement says something of the present state, by the measurement's id; one that
 *     is not named does so always
 * @param rules paths of the DRL files
 * @param redFlags red flags by id
 * @param differential labels by id
 * @param considerations labels by id
 * @param questions questions by id
 * @param efforts how much each way of getting an answer costs, by its word; 1 for one that is not named
 * @param conclusive ids of the statuses that say what the patient has; with any other it is left open
 * @param notEstablished labels, by status, that stand in place of the status' own while the syndrome that leads is short of likely
 * @param overlay what it changes in another pack; null for a pack of its own
 */
public record PackDefinition(
        String id,
        String version,
        String title,
        String status,
        LocalDate reviewDate,
        String intendedUse,
        String misuse,
        Map<String, String> syndromes,
        Map<String, String> urgencies,
        Map<String, String> statuses,
        Map<String, List<String>> stages,
        String tallyAfter,
        double urgencyWindow,
        Map<String, ReadingAge> readingAges,
        List<String> rules,
        Map<String, Flag> redFlags,
        Map<String, String> differential,
        Map<String, String> considerations,
        Map<String, Question> questions,
        Map<String, Double> efforts,
        Set<String> conclusive,
        Map<String, String> notEstablished,
        @Nullable Overlay overlay) {

    /** Keeps the order of every map. */
    public PackDefinition {
        syndromes = ordered(syndromes);
        urgencies = ordered(urgencies);
        statuses = ordered(statuses);
        stages = ordered(stages);
        readingAges = Map.copyOf(readingAges);
        rules = List.copyOf(rules);
        redFlags = ordered(redFlags);
        differential = ordered(differential);
        considerations = ordered(considerations);
        questions = ordered(questions);
        efforts = Map.copyOf(efforts);
        conclusive = Set.copyOf(conclusive);
        notEstablished = ordered(notEstablished);
    }

    /**
     * What an overlay changes in the pack that it lies over.
     *
     * @param over id of that pack
     * @param versions the versions of it that the overlay was written for
     * @param reason why there is an overlay
     * @param disables ids of rules that are taken out, each with the reason
     */
    public record Overlay(String over, List<String> versions, String reason, Map<String, String> disables) {
        /** Copies the list and keeps the order of the map. */
        public Overlay {
            versions = List.copyOf(versions);
            disables = ordered(disables);
        }
    }

    /** An overlay as a pack whose folders are in the stages of the pack below it. */
    PackDefinition staged(PackDefinition below) {
        return new PackDefinition(
                id,
                version,
                title,
                status,
                reviewDate,
                intendedUse,
                misuse,
                syndromes,
                urgencies,
                statuses,
                below.stages,
                below.tallyAfter,
                below.urgencyWindow,
                below.readingAges,
                rules,
                redFlags,
                differential,
                considerations,
                questions,
                efforts,
                conclusive,
                notEstablished,
                overlay);
    }

    /**
     * A red flag.
     *
     * @param label the flag in words
     * @param raises the urgency it raises to
     * @param checkedBy ids of findings or measurements of which any that is known lets the flag be checked
     */
    public record Flag(String label, String raises, List<String> checkedBy) {
        /** Copies the list. */
        public Flag {
            checkedBy = List.copyOf(checkedBy);
        }
    }

    /**
     * How long the last reading of a measurement says something of the present state.
     *
     * @param measurement the measurement's id
     * @return hours; without end where the pack sets no limit
     */
    public double countsFor(String measurement) {
        ReadingAge age = readingAges.get(measurement);
        return age == null ? Double.POSITIVE_INFINITY : age.hours();
    }

    /**
     * How long a reading counts.
     *
     * @param hours hours, above 0
     * @param source key of the source that says so
     */
    public record ReadingAge(double hours, String source) {}

    /**
     * A question.
     *
     * @param label the question in words
     * @param by how the answer can be had, as {@code look}; empty where the pack does not say
     * @param group the name of the questions that are answered in one go with it; empty where it stands alone
     * @param safety whether it stands before all others, whatever its answer would change
     * @param measurement id of the measurement whose value answers it too; null where none does
     * @param answers what may be answered, by id; empty where the pack lists none
     */
    public record Question(
            String label,
            String by,
            String group,
            boolean safety,
            @Nullable String measurement,
            Map<String, Choice> answers) {
        /** Keeps the order of the answers. */
        public Question {
            answers = ordered(answers);
        }

        /**
         * The question for those outside.
         *
         * @param id its id
         * @return the question with its id
         */
        public PackQuestion named(String id) {
            List<PackQuestion.Answer> choices = answers.entrySet().stream()
                    .map(each -> new PackQuestion.Answer(
                            each.getKey(),
                            each.getValue().says(),
                            each.getValue().adds()))
                    .toList();
            return new PackQuestion(id, label, by, group, safety, measurement, choices);
        }
    }

    /**
     * One answer to a question.
     *
     * @param says the answer in words
     * @param adds what it adds to a case
     */
    public record Choice(String says, PatientCase adds) {}

    /** What an answer to a question adds to a case. */
    PatientCase adds(String question, String answer) {
        Question declared = questions.get(question);
        Choice choice = declared == null ? null : declared.answers().get(answer);
        if (choice == null) {
            throw new IllegalArgumentException("no answer [" + answer + "] to a question [" + question + "]");
        }
        return choice.adds();
    }

    /** The words of every question, by id. */
    Map<String, String> asks() {
        Map<String, String> asks = new LinkedHashMap<>();
        questions.forEach((id, question) -> asks.put(id, question.label()));
        return asks;
    }

    /**
     * The package that a rule file must have: the pack's id and the file's folder.
     *
     * @param path the file's path below the pack
     * @return as {@code baclofen.adverse_effect}
     */
    public String packageOf(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : "." + path.substring(0, slash);
        return (id + folder).replace('-', '_').replace('/', '.');
    }

    /** The stage that lists the folder of a package; null where none does. */
    @Nullable
    String stageOf(String packageName) {
        for (Map.Entry<String, List<String>> stage : stages.entrySet()) {
            for (String folder : stage.getValue()) {
                if (packageName.equals(packageOf(folder + "/any"))) {
                    return stage.getKey();
                }
            }
        }
        return null;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
