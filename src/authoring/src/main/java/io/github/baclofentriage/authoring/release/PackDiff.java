package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.RulePack.Rule;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.TriageReport.Syndrome;
import io.github.baclofentriage.Vocabulary.Term;
import io.github.baclofentriage.authoring.cases.RuleCase;
import io.github.baclofentriage.authoring.validation.HistoryView;
import io.github.baclofentriage.authoring.validation.PublishedCase;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed from one state of a rule pack to another, in its rules, in what it declares and in its answers.
 *
 * @param before the pack as it was
 * @param after the pack as it is
 * @param rules every rule that came, went or changed, in the order of the ids
 * @param terms every word of the vocabulary that came, went or changed, as {@code finding fever}
 * @param entries every entry of pack.yaml and sources.yaml, every family and every limit of the vocabulary that came, went or changed
 * @param cases how many published cases were asked, with and without their history
 * @param narratives how many of the pack's own whole patients were asked
 * @param answers every case whose answer changed
 */
public record PackDiff(
        PackIdentity before,
        PackIdentity after,
        List<RuleChange> rules,
        List<TermChange> terms,
        List<EntryChange> entries,
        int cases,
        int narratives,
        List<AnswerChange> answers) {

    /** Copies the lists. */
    public PackDiff {
        rules = List.copyOf(rules);
        terms = List.copyOf(terms);
        entries = List.copyOf(entries);
        answers = List.copyOf(answers);
    }

    /** What happened to a rule or word. */
    public enum Kind {
        /** It came. */
        ADDED,
        /** It went. */
        REMOVED,
        /** It is another. */
        CHANGED
    }

    /**
     * A rule that came, went or changed.
     *
     * @param kind what happened
     * @param id the rule's id
     * @param name its sentence, the new one where it has two
     * @param file its file, the new one where it has two
     * @param parts what changed, by part: {@code name}, {@code when}, {@code then}, {@code source}, {@code since}, {@code file}
     */
    public record RuleChange(Kind kind, String id, String name, String file, Map<String, Change> parts) {}

    /**
     * A part before and after.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Change(String before, String after) {}

    /**
     * A word of the vocabulary that came, went or changed.
     *
     * @param kind what happened
     * @param term kind and id, as {@code finding fever}
     */
    public record TermChange(Kind kind, String term) {}

    /**
     * An entry of a document of the pack that came, went or changed.
     *
     * @param kind what happened
     * @param file the document
     * @param entry keys from the top, as {@code red_flags/pulse/raises}; with {@code (order)} behind it only the order changed
     * @param value its value before and after, empty where there was or is none
     */
    public record EntryChange(Kind kind, String file, String entry, Change value) {}

    /**
     * A case whose answer changed.
     *
     * @param id the published case's id, or the title of a narrative
     * @param history how much of the history the pack was shown
     * @param parts what changed, by part: {@code status}, {@code syndromes}, {@code urgency}, {@code likelihood of ...}
     */
    public record AnswerChange(String id, HistoryView history, Map<String, Change> parts) {}

    /**
     * Compares two states of a pack.
     *
     * @param before the pack as it was
     * @param after the pack as it is, perhaps under an overlay
     * @param published patients to ask both, with and without their history
     * @param narratives further patients to ask both
     * @return what changed
     */
    public static PackDiff of(
            RulePack before, RulePack after, Collection<PublishedCase> published, Collection<RuleCase> narratives) {
        List<AnswerChange> answers = new ArrayList<>();
        AnswerPair pair = new AnswerPair(Triage.with(before), Triage.with(after));
        for (HistoryView history : List.of(HistoryView.FULL, HistoryView.NONE)) {
            for (PublishedCase each : published) {
                pair.add(each.id(), history, history.of(each), answers);
            }
        }
        narratives.forEach(each -> pair.add(each.title(), HistoryView.FULL, each.given(), answers));
        return new PackDiff(
                before.identity(),
                after.identity(),
                rules(before, after),
                terms(before, after),
                DocumentDiff.of(before, after),
                published.size(),
                narratives.size(),
                answers);
    }

    private record AnswerPair(Triage before, Triage after) {
        void add(String id, HistoryView history, PatientCase patient, List<AnswerChange> answers) {
            Map<String, Change> parts = changes(answer(before.assess(patient)), answer(after.assess(patient)));
            if (!parts.isEmpty()) {
                answers.add(new AnswerChange(id, history, parts));
            }
        }
    }

    private static Map<String, String> answer(TriageReport report) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("status", report.conclusion().status());
        parts.put("syndromes", String.join(", ", report.conclusion().syndromes()));
        parts.put("urgency", report.urgency().level());
        for (Syndrome syndrome : report.syndromes()) {
            parts.put("likelihood of " + syndrome.syndrome(), syndrome.likelihood());
        }
        return parts;
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        for (String part : all.keySet()) {
            String was = before.getOrDefault(part, "");
            String is = after.getOrDefault(part, "");
            if (!was.equals(is)) {
                changes.put(part, new Change(was, is));
            }
        }
        return changes;
    }

    private static List<RuleChange> rules(RulePack before, RulePack after) {
        Map<String, Map<String, String>> old = parts(before);
        Map<String, Map<String, String>> now = parts(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            Map<String, String> was = old.getOrDefault(id, Map.of());
            Map<String, String> is = now.getOrDefault(id, Map.of());
            if (!was.equals(is)) {
                Map<String, String> shown = is.isEmpty() ? was : is;
                Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new RuleChange(
                        kind,
                        id,
                        shown.getOrDefault("name", ""),
                        shown.getOrDefault("file", ""),
                        kind == Kind.CHANGED ? changes(was, is) : Map.of()));
            }
        }
        return changes;
    }

    /** What a rule says, part by part and without its layout, by the rule's id. */
    private static Map<String, Map<String, String>> parts(RulePack pack) {
        Map<String, Map<String, String>> byId = new TreeMap<>();
        Map<String, Map<String, RuleText>> files = new HashMap<>();
        for (Rule rule : pack.rules()) {
            String text = pack.text(rule.file());
            RuleText written = files.computeIfAbsent(rule.file(), file -> byName(RuleFile.read(file, text)))
                    .get(rule.name());
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("name", rule.name());
            parts.put("file", rule.file());
            parts.put("source", String.join(", ", rule.sources()));
            parts.put("since", rule.since());
            if (written != null) {
                parts.put("when", plain(written.condition().of(text)));
                parts.put("then", plain(written.consequence().of(text)));
            }
            byId.put(rule.id(), parts);
        }
        return byId;
    }

    private static Map<String, RuleText> byName(RuleFile file) {
        return file.rules().stream().collect(Collectors.toMap(RuleText::name, rule -> rule, (one, other) -> one));
    }

    private static String plain(String text) {
        return text.replaceAll("//[^\n]*", "").strip().replaceAll("\\s+", " ");
    }

    private static List<TermChange> terms(RulePack before, RulePack after) {
        Map<String, Term> old = terms(before);
        Map<String, Term> now = terms(after);
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        List<TermChange> changes = new ArrayList<>();
        for (String term : all) {
            Term was = old.get(term);
            Term is = now.get(term);
            if (was == null || is == null) {
                changes.add(new TermChange(was == null ? Kind.ADDED : Kind.REMOVED, term));
            } else if (!was.equals(is)) {
                changes.add(new TermChange(Kind.CHANGED, term));
            }
        }
        return changes;
    }

    private static Map<String, Term> terms(RulePack pack) {
        return pack.vocabulary().terms().stream()
                .collect(Collectors.toMap(term -> term.kind() + ' ' + term.id(), term -> term, (one, other) -> one));
    }

    /**
     * The changes for a terminal.
     *
     * @return lines that end in a line feed
     */
    public String toText() {
        return PackDiffText.render(this);
    }

    /**
     * The changes as JSON.
     *
     * @return an object that ends in a line feed
     */
    public String toJson() {
        return PackDiffJson.render(this);
    }
}
