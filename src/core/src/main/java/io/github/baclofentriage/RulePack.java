package io.github.baclofentriage;

import io.github.baclofentriage.fact.Strength;
import io.github.baclofentriage.internal.LoadedPack;
import io.github.baclofentriage.internal.OpenedPack;
import io.github.baclofentriage.internal.PackFiles;
import io.github.baclofentriage.internal.PrebuiltPack;
import io.github.baclofentriage.internal.RuleVariants;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A compiled rule pack: the medicine that a {@link Triage} runs. Loading compiles every rule once; after that a pack is
 * immutable and may be shared by any number of threads.
 */
public final class RulePack {
    private final LoadedPack loaded;

    private RulePack(LoadedPack loaded) {
        this.loaded = loaded;
    }

    /**
     * Loads a pack that is on the class path, as the jar of the baclofen pack brings it. Where the jar brings the rules as classes
     * too, they are loaded and not compiled. The pack is looked for with the context class loader of the thread, then with that of this
     * library; any thread will do, with any context class loader.
     *
     * @param id the pack's id, as {@code baclofen}
     * @return the pack
     * @throws RulePackException if there is no such pack or it has faults; all of them are named
     */
    public static RulePack bundled(String id) {
        PackFiles files = PackFiles.onClassPath(id);
        LoadedPack prebuilt = PrebuiltPack.load(files);
        return prebuilt == null ? load(files, PackPolicy.bundledOnly()) : new RulePack(prebuilt);
    }

    /**
     * Loads a pack that is on the class path and that a policy lets in, looked for as {@link #bundled(String)} does. Its rules are
     * compiled from the text that the policy judged.
     *
     * @param id the pack's id, as {@code baclofen}
     * @param policy what may be loaded; it decides before any rule is compiled
     * @return the pack
     * @throws RulePackException if there is no such pack, the policy refuses it, or it has faults; all of them are named
     */
    public static RulePack bundled(String id, PackPolicy policy) {
        return load(PackFiles.onClassPath(id), policy);
    }

    /**
     * Loads any pack from a folder and logs a warning, for authors of rules. A pack is code: a system that runs it on patients
     * says by {@link #of(Path, PackPolicy)} which packs it trusts.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @return the pack
     * @throws RulePackException if the folder holds no pack or the pack has faults; all of them are named
     */
    public static RulePack of(Path folder) {
        return of(folder, PackPolicy.anything());
    }

    /**
     * Loads a pack that a policy lets in from a folder.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @param policy what may be loaded; it decides before any rule is compiled
     * @return the pack
     * @throws RulePackException if the folder holds no pack, the policy refuses it, or it has faults; all of them are named
     */
    public static RulePack of(Path folder, PackPolicy policy) {
        return load(PackFiles.in(folder), policy);
    }

    private static RulePack load(PackFiles files, PackPolicy policy) {
        OpenedPack opened = OpenedPack.of(files);
        return new RulePack(LoadedPack.load(opened, policy.admit(new PackManifest(opened))));
    }

    /**
     * This pack under a site's overlay, which disables rules of it and adds its own. Anything vouches for the overlay.
     *
     * @param folder the folder that holds the overlay's {@code pack.yaml}
     * @return the pack as the overlay changes it; its reports name both. Overlays may lie on each other, each with an id of its own;
     *     one disables rules of the pack and of those below it
     * @throws RulePackException if the overlay has faults or does not fit this pack; all of them are named
     */
    public RulePack overlaid(Path folder) {
        return overlaid(folder, PackPolicy.anything());
    }

    /**
     * This pack under a site's overlay that a policy lets in.
     *
     * @param folder the folder that holds the overlay's {@code pack.yaml}
     * @param policy what may be loaded; it decides before any rule is compiled
     * @return the pack as the overlay changes it; its reports name both
     * @throws RulePackException if the policy refuses the overlay, or it has faults or does not fit this pack; all are named
     */
    public RulePack overlaid(Path folder, PackPolicy policy) {
        OpenedPack overlay = OpenedPack.of(PackFiles.in(folder));
        return new RulePack(loaded.under(overlay, policy.admit(new PackManifest(overlay))));
    }

    /**
     * The pack as reports name it.
     *
     * @return its id, version, digest and trust, and the overlays that change it
     */
    public TriageReport.PackIdentity identity() {
        return loaded.identity();
    }

    /**
     * The pack's id.
     *
     * @return as {@code baclofen}
     */
    public String id() {
        return loaded.definition().id();
    }

    /**
     * The pack's semantic version.
     *
     * @return as {@code 0.1.0}
     */
    public String version() {
        return loaded.definition().version();
    }

    /**
     * The pack's title.
     *
     * @return one line
     */
    public String title() {
        return loaded.definition().title();
    }

    /**
     * How far the pack is on its way.
     *
     * @return {@code draft}, {@code active} or {@code retired}
     */
    public String status() {
        return loaded.definition().status();
    }

    /**
     * The day by which the pack is to be reviewed. Nothing that assesses patients looks at it, since a report knows no clock.
     *
     * @return the day
     */
    public LocalDate reviewDate() {
        return loaded.definition().reviewDate();
    }

    /**
     * What the pack is for.
     *
     * @return a few sentences
     */
    public String intendedUse() {
        return loaded.definition().intendedUse();
    }

    /**
     * What the pack must not be used for.
     *
     * @return a few sentences
     */
    public String misuse() {
        return loaded.definition().misuse();
    }

    /**
     * SHA-256 over the digests of all files that the pack itself loads, without its overlays: over the text that {@code sha256sum} prints for them in the order
     * of their paths.
     *
     * @return 64 hexadecimal digits
     */
    public String sha256() {
        return loaded.digests().sha256();
    }

    /**
     * SHA-256 of every file that the pack itself loads, without its overlays.
     *
     * @return 64 hexadecimal digits each, by path below the pack, in the order of the paths
     */
    public SortedMap<String, String> digests() {
        return loaded.digests().files();
    }

    /**
     * What vouched for the pack when it was loaded.
     *
     * @return the trust, which every report names
     */
    public PackTrust trust() {
        return loaded.trust();
    }

    /**
     * The syndromes that the pack tells apart.
     *
     * @return ids, the more dangerous first
     */
    public List<String> syndromes() {
        return List.copyOf(loaded.definition().syndromes().keySet());
    }

    /**
     * The urgencies that the pack knows.
     *
     * @return ids, the most urgent first
     */
    public List<String> urgencies() {
        return List.copyOf(loaded.definition().urgencies().keySet());
    }

    /**
     * The pack's rules.
     *
     * @return in alphabetical order of their ids
     */
    public List<Rule> rules() {
        return loaded.rules();
    }

    /**
     * The questions that the pack may ask, with the answers that it can tell apart.
     *
     * @return in the pack's order; an answer is added to a case by {@link PatientCase#plus(PatientCase)}
     */
    public List<PackQuestion> questions() {
        return loaded.definition().questions().entrySet().stream()
                .map(each -> each.getValue().named(each.getKey()))
                .toList();
    }

    /**
     * The words that the pack understands.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return loaded.vocabulary();
    }

    /**
     * The pack's sources and the statements of its seed document.
     *
     * @return the sources
     */
    public Sources sources() {
        return loaded.sources();
    }

    /**
     * The text of one of the pack's files, be it one that the pack does not load and no digest covers.
     *
     * @param name its path below the pack, as {@code withdrawal/tone.drl}; of an overlay's file with the overlay's id and a colon
     *     before it
     * @return its text
     * @throws RulePackException if the pack has no such file
     */
    public String text(String name) {
        return loaded.text(name);
    }

    /**
     * The same rules with other strengths for some arguments, to see how much an answer hangs on them. Compiles nothing.
     *
     * @param strengths strengths by rule id; a rule that is not named keeps its own
     * @return a pack whose reports name the same digest and call it unverified
     */
    public RulePack weighing(Map<String, Strength> strengths) {
        return new RulePack(loaded.weighing(strengths));
    }

    /**
     * The same pack with another text for one of its files, to see what a change would do; it is unverified. Only the file's
     * folder is compiled again.
     *
     * @param name the path below the pack of a file that it loads
     * @param text its other text
     * @return the changed pack
     * @throws IllegalArgumentException if the pack loads no such file
     * @throws RulePackException if the changed pack has faults
     */
    public RulePack with(String name, String text) {
        if (!digests().containsKey(name)) {
            throw new IllegalArgumentException("the pack loads no file [" + name + "]");
        }
        return new RulePack(loaded.reloaded(OpenedPack.of(loaded.files().with(name, text))));
    }

    /**
     * The same rules beside changed ones, for tools that ask what a rule would do with a part of it changed.
     *
     * @param variants the changed rules
     * @return both in one rule base; the type is internal and may change in any release
     * @throws RulePackException if a changed rule does not compile; each such rule is named
     */
    public RuleVariants variants(Collection<RuleVariants.Variant> variants) {
        return RuleVariants.of(loaded, variants);
    }

    /**
     * Loads a folder as a later state of this pack, for an author at work: whatever lies there is taken, no policy is asked, and
     * the pack is unverified. A folder of rules whose text is the
     * same is not compiled again.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @return the pack as it is now
     * @throws RulePackException if the folder holds no pack or the pack has faults; all of them are named
     */
    public RulePack reloaded(Path folder) {
        return new RulePack(loaded.reloaded(OpenedPack.of(PackFiles.in(folder))));
    }

    LoadedPack loaded() {
        return loaded;
    }

    /**
     * One rule.
     *
     * @param id its id, as {@code BAC-W-003}
     * @param name its sentence
     * @param sources keys of its sources
     * @param since the pack version it came with
     * @param file its file below the pack; that of an overlay has the overlay's id and a colon before it
     * @param line its line in the file, from 1
     */
    public record Rule(String id, String name, List<String> sources, String since, String file, int line) {
        /** Copies the list. */
        public Rule {
            sources = List.copyOf(sources);
        }
    }
}
