package io.github.baclofentriage.authoring.validation;

import io.github.baclofentriage.PatientCase;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Triage;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.fact.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the answers hang on the point scale: every argument one step up or down, every number of the rules that turn points into
 * a likelihood or a conclusion by one, one change at a time.
 */
public final class Sensitivity {
    private static final int MOST_SHOWN = 20;

    private static final Pattern NUMBER = Pattern.compile("(?<=[<>=] )(-?\\d+)(?=[,)])");
    private static final Pattern TALLY = Pattern.compile("Tally\\([^)]*\\)");

    private final RulePack pack;
    private final List<PatientCase> cases;
    private final List<TriageReport> reports;

    /**
     * Prepares to vary a pack over some cases.
     *
     * @param pack the pack
     * @param cases the cases
     */
    public Sensitivity(RulePack pack, List<PatientCase> cases) {
        this.pack = pack;
        this.cases = List.copyOf(cases);
        this.reports = assess(pack);
    }

    /**
     * One change and what it did.
     *
     * @param change the change in words
     * @param leading cases in which another syndrome leads
     * @param status cases in which the conclusion's status changes
     * @param urgency cases in which the urgency changes
     */
    public record Effect(String change, Proportion leading, Proportion status, Proportion urgency) {}

    /**
     * Moves every argument that any case uses one step up and one step down.
     *
     * @return the effects, those that move most cases first
     */
    public List<Effect> ofArguments() {
        Map<String, Strength> used = new TreeMap<>();
        reports.forEach(report -> report.syndromes().forEach(syndrome -> {
            syndrome.arguments().forEach(argument -> note(used, argument));
            syndrome.against().forEach(argument -> note(used, argument));
        }));
        List<Effect> effects = new ArrayList<>();
        used.forEach((rule, strength) -> {
            for (int step : List.of(-1, 1)) {
                int moved = strength.ordinal() + step;
                if (moved >= 0 && moved < Strength.values().length) {
                    Strength other = Strength.values()[moved];
                    String change = rule + " " + strength + " to " + other;
                    effects.add(effect(change, pack.weighing(Map.of(rule, other))));
                }
            }
        });
        return sorted(effects);
    }

    private static void note(Map<String, Strength> used, TriageReport.Argument argument) {
        Strength strength = Strength.valueOf(argument.strength().toUpperCase(Locale.ROOT));
        used.merge(argument.rule(), strength, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /**
     * Moves every number that a rule compares points, margins or domains with by one, up and down.
     *
     * @return the effects, those that move most cases first
     */
    public List<Effect> ofThresholds() {
        List<Effect> effects = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        pack.rules().forEach(rule -> texts.computeIfAbsent(rule.file(), pack::text));
        texts.forEach((file, text) -> {
            Matcher tally = TALLY.matcher(text);
            while (tally.find()) {
                Matcher number = NUMBER.matcher(text).region(tally.start(), tally.end());
                while (number.find()) {
                    effects.addAll(moved(file, text, number.start(1), number.end(1)));
                }
            }
        });
        return sorted(effects);
    }

    private List<Effect> moved(String file, String text, int start, int end) {
        int value = Integer.parseInt(text.substring(start, end));
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        List<Effect> effects = new ArrayList<>();
        for (int other : List.of(value - 1, value + 1)) {
            RulePack changed = pack.with(file, text.substring(0, start) + other + text.substring(end));
            effects.add(effect(file + " line " + line + ": " + value + " to " + other, changed));
        }
        return effects;
    }

    private Effect effect(String change, RulePack changed) {
        List<TriageReport> others = assess(changed);
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            TriageReport before = reports.get(i);
            TriageReport after = others.get(i);
            count(count, "leading", ScoredCase.leading(before).equals(ScoredCase.leading(after)));
            count(
                    count,
                    "status",
                    before.conclusion().status().equals(after.conclusion().status()));
            count(
                    count,
                    "urgency",
                    before.urgency().level().equals(after.urgency().level()));
        }
        return new Effect(change, share(count, "leading"), share(count, "status"), share(count, "urgency"));
    }

    private static void count(Map<String, Integer> count, String what, boolean same) {
        count.merge(what, same ? 0 : 1, Integer::sum);
    }

    private Proportion share(Map<String, Integer> count, String what) {
        return new Proportion(count.getOrDefault(what, 0), reports.size());
    }

    private List<TriageReport> assess(RulePack any) {
        Triage triage = Triage.with(any);
        return cases.stream().map(triage::assess).toList();
    }

    private static List<Effect> sorted(List<Effect> effects) {
        return effects.stream()
                .sorted(Comparator.comparingInt(
                                (Effect effect) -> -effect.leading().hits())
                        .thenComparingInt(effect -> -effect.status().hits())
                        .thenComparing(Effect::change))
                .toList();
    }

    /**
     * Runs both and says in words what moved.
     *
     * @return lines of at most 80 columns that end in a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        write(text, "Every argument one step up or down", ofArguments());
        write(text, "Every threshold by one", ofThresholds());
        return text.toString();
    }

    private static void write(StringBuilder text, String title, List<Effect> effects) {
        text.append(String.format(
                Locale.ROOT,
                "%s: %d changes%n  move the leading syndrome %d, the status %d, the urgency %d%n"
                        + "  share of cases moved: mean %.4f, most %.4f%n",
                title,
                effects.size(),
                moving(effects, Effect::leading),
                moving(effects, Effect::status),
                moving(effects, Effect::urgency),
                effects.stream()
                        .mapToDouble(effect -> effect.leading().share())
                        .average()
                        .orElse(0),
                effects.stream()
                        .mapToDouble(effect -> effect.leading().share())
                        .max()
                        .orElse(0)));
        effects.stream()
                .filter(effect -> effect.leading().hits()
                                + effect.status().hits()
                                + effect.urgency().hits()
                        > 0)
                .limit(MOST_SHOWN)
                .forEach(effect -> text.append(String.format(
                        Locale.ROOT,
                        "  %-50s lead %d, status %d, urgency %d%n",
                        effect.change().replace("disposition/", ""),
                        effect.leading().hits(),
                        effect.status().hits(),
                        effect.urgency().hits())));
    }

    private static long moving(List<Effect> effects, Function<Effect, Proportion> what) {
        return effects.stream().filter(effect -> what.apply(effect).hits() > 0).count();
    }
}
