package io.github.baclofentriage.internal;

import io.github.baclofentriage.PackTrust;
import io.github.baclofentriage.RulePack;
import io.github.baclofentriage.Sources;
import io.github.baclofentriage.TriageReport;
import io.github.baclofentriage.TriageReport.Named;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.Vocabulary;
import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.drl.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A pack that was read, checked and compiled.
 *
 * @param definition what pack.yaml declares
 * @param vocabulary the words it understands
 * @param bibliography what its rules may cite
 * @param base the rule base
 * @param sentences its rules by name, and what each says
 * @param rules its rules by id
 * @param ruleIds ids of its rules
 * @param expectations what would weigh for each syndrome, by syndrome
 * @param standings what each of its words calls for by itself
 * @param digests SHA-256 of its files
 * @param files its files
 * @param texts its rule files by path, as they are written
 * @param compiled what its folders compile to, by the text they are compiled from
 * @param trust what vouched for it
 * @param overlays what lies over it, the lowest first
 * @param strengths strengths that stand in for those of the rules named, by rule id; empty outside of what-if work
 */
public record LoadedPack(
        PackDefinition definition,
        Vocabulary vocabulary,
        Once<Sources> bibliography,
        KieBase base,
        Sentences sentences,
        List<RulePack.Rule> rules,
        Set<String> ruleIds,
        Map<String, List<Named>> expectations,
        Standings standings,
        DigestList digests,
        PackFiles files,
        Once<Map<String, RuleFile>> texts,
        Once<Map<String, List<KiePackage>>> compiled,
        PackTrust trust,
        List<Overlay> overlays,
        Map<String, Strength> strengths) {

    /**
     * Checks and compiles a pack.
     *
     * @param opened the pack as it was opened
     * @param trust what vouches for it
     * @return the pack
     */
    public static LoadedPack load(OpenedPack opened, PackTrust trust) {
        return new PackLoader(opened, trust, List.of()).load(null);
    }

    /**
     * Checks the pack anew with other files, for which nothing vouches; what did not change is not compiled again.
     *
     * @param opened the pack of the other files
     * @return the pack of these files
     */
    public LoadedPack reloaded(OpenedPack opened) {
        return new PackLoader(opened, PackTrust.UNVERIFIED, overlays).load(this);
    }

    /**
     * The pack with one more overlay on top; what the overlay leaves alone is not compiled again.
     *
     * @param overlay the overlay as it was opened
     * @param trustInOverlay what vouches for the overlay
     * @return the pack as the overlay changes it
     */
    public LoadedPack under(OpenedPack overlay, PackTrust trustInOverlay) {
        List<Overlay> all = new ArrayList<>(overlays);
        all.add(new Overlay(overlay, trustInOverlay));
        return new PackLoader(opened(), trust, all).load(this);
    }

    private OpenedPack opened() {
        return new OpenedPack(files, definition, digests);
    }

    /**
     * An overlay that changes this pack.
     *
     * @param opened the overlay as it was opened
     * @param trust what vouches for it
     */
    public record Overlay(OpenedPack opened, PackTrust trust) {}

    /**
     * The pack as reports name it.
     *
     * @return its id, version, digest and trust, and those of what lies over it
     */
    public PackIdentity identity() {
        return new PackIdentity(
                definition.id(),
                definition.version(),
                digests.sha256(),
                trust,
                overlays.stream().map(this::identity).toList());
    }

    private TriageReport.Overlay identity(Overlay overlay) {
        PackDefinition own = overlay.opened().definition();
        PackDefinition.Overlay changes = Objects.requireNonNull(own.overlay());
        return new TriageReport.Overlay(
                own.id(),
                own.version(),
                overlay.opened().digests().sha256(),
                overlay.trust(),
                changes.reason(),
                changes.disables(),
                rules.stream()
                        .filter(rule -> rule.file().startsWith(own.id() + ':'))
                        .map(RulePack.Rule::id)
                        .toList());
    }

    /**
     * The text of a file.
     *
     * @param name its path below the pack, or below an overlay behind the overlay's id and a colon
     * @return its text
     */
    public String text(String name) {
        int colon = name.indexOf(':');
        return overlays.stream()
                .map(overlay -> overlay.opened())
                .filter(overlay -> colon > 0 && overlay.definition().id().equals(name.substring(0, colon)))
                .findFirst()
                .map(overlay -> overlay.files().text(name.substring(colon + 1)))
                .orElseGet(() -> files.text(name));
    }

    /** The stage of a compiled package, be it of the pack or of an overlay; null where none lists its folder. */
    @Nullable
    String stageOf(String packageName) {
        String stage = definition.stageOf(packageName);
        for (Overlay overlay : overlays) {
            if (stage == null) {
                stage = overlay.opened().definition().staged(definition).stageOf(packageName);
            }
        }
        return stage;
    }

    /**
     * The same pack, with other strengths for some arguments; nobody vouched for those.
     *
     * @param others strengths by rule id
     * @return a pack that shares the compiled rules
     */
    public LoadedPack weighing(Map<String, Strength> others) {
        return new LoadedPack(
                definition,
                vocabulary,
                bibliography,
                base,
                sentences,
                rules,
                ruleIds,
                expectations,
                standings,
                digests,
                files,
                texts,
                compiled,
                PackTrust.UNVERIFIED,
                overlays,
                Map.copyOf(others));
    }

    /**
     * What its rules may cite.
     *
     * @return the sources
     */
    public Sources sources() {
        return bibliography.get();
    }

    /**
     * Its rule files as they are written, which explanations and tools for authors read and a plain report does not.
     *
     * @return the files by path
     */
    public Map<String, RuleFile> ruleFiles() {
        return texts.get();
    }

    /** What its folders compile to, by the text they are compiled from. */
    Map<String, List<KiePackage>> packages() {
        return compiled.get();
    }

    /** The rules by the name they have in the rule base. */
    Map<String, RulePack.Rule> byName() {
        return sentences.rules();
    }

    /** The rule of an id; null where the pack has none. */
    RulePack.@Nullable Rule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * The same pack with another rule base, some of whose rules stand in for the pack's own.
     *
     * @param other the base
     * @param names the rules by the names they have in it
     * @return a pack that answers by the other base
     */
    LoadedPack on(KieBase other, Map<String, RulePack.Rule> names) {
        return new LoadedPack(
                definition,
                vocabulary,
                bibliography,
                other,
                new Sentences(definition, vocabulary, ruleIds, names),
                rules,
                ruleIds,
                expectations,
                standings,
                digests,
                files,
                texts,
                compiled,
                trust,
                overlays,
                strengths);
    }
}
