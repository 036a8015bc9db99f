package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackPolicyTest {
    private static final String OTHER = "0123456789abcdef".repeat(4);

    private final Signatory owner = new Signatory();
    private final Signatory stranger = new Signatory();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
        RecordedLog.take();
    }

    @Test
    void a_bundled_pack_is_let_in_because_it_is_bundled() {
        assertThat(RulePack.bundled("toy").trust()).isEqualTo(PackTrust.BUNDLED);
        assertThat(RecordedLog.take()).isEmpty();
    }

    @Test
    void a_folder_holds_no_bundled_pack() {
        assertThat(refusal(PackPolicy.bundledOnly()))
                .containsExactly(
                        "refused: nothing vouches for zorvane 1.2.3 with sha256 [" + sha256() + "]",
                        "bundled packs only: this one comes from a folder. Maybe pin its digest or trust a key");
    }

    @Test
    void a_pinned_pack_is_let_in_whatever_the_case_of_the_digits() {
        PackPolicy policy = PackPolicy.pinned(Set.of(OTHER, sha256().toUpperCase(Locale.ROOT)));
        assertThat(RulePack.of(temp, policy).trust()).isEqualTo(PackTrust.PINNED);
        assertThat(RecordedLog.take()).isEmpty();
    }

    @Test
    void a_signature_that_does_not_hold_is_named_where_anything_is_let_in() {
        pack.write("pack.sha256", "0  pack.yaml\n").write("pack.sha256.sig", "x\n");
        assertThat(RulePack.of(temp).trust()).isEqualTo(PackTrust.UNVERIFIED);
        assertThat(RecordedLog.take())
                .hasSizeGreaterThan(1)
                .anySatisfy(line -> assertThat(line).contains("Its signature is not to be relied on: "));
    }

    @Test
    void another_pack_than_the_pinned_one_is_refused_with_every_pin() {
        String second = "f".repeat(64);
        assertThat(refusal(PackPolicy.pinned(Set.of(second, OTHER))))
                .contains("pinned digests: the pack has none of them. Maybe " + OTHER + ", " + second);
    }

    @Test
    void a_bundled_pack_may_be_pinned_too() {
        String digest = RulePack.bundled("toy").sha256();
        assertThat(RulePack.bundled("toy", PackPolicy.pinned(Set.of(digest))).trust())
                .isEqualTo(PackTrust.PINNED);
        assertThat(catchThrowableOfType(
                        RulePackException.class, () -> RulePack.bundled("toy", PackPolicy.pinned(Set.of(OTHER)))))
                .hasMessageContainingAll("[" + digest + "]", OTHER);
    }

    @Test
    void a_pack_that_a_trusted_key_signed_is_let_in_and_names_the_key() {
        owner.sign(temp);
        RulePack loaded = RulePack.of(temp, PackPolicy.trusting(List.of(stranger.key(), owner.key())));
        assertThat(loaded.trust())
                .isEqualTo(new PackTrust(PackTrust.Kind.SIGNED, owner.key().fingerprint()));
        assertThat(RecordedLog.take()).isEmpty();
    }

    @Test
    void a_pack_that_another_key_signed_is_refused_with_the_fingerprint_of_every_trusted_key() {
        stranger.sign(temp);
        String second = new Signatory().key().fingerprint();
        assertThat(refusal(PackPolicy.trusting(List.of(owner.key()))))
                .containsExactly(
                        "refused: nothing vouches for zorvane 1.2.3 with sha256 [" + sha256() + "]",
                        "trusted keys: none of them signed this pack. Maybe "
                                + owner.key().fingerprint())
                .noneMatch(fault -> fault.contains(second));
    }

    @Test
    void a_pack_that_nobody_signed_is_refused() {
        assertThat(refusal(PackPolicy.trusting(List.of(owner.key()))))
                .contains(
                        "trusted keys: pack.sha256: no such file beside pack.yaml. Maybe the pack was not signed",
                        "trusted keys: pack.sha256.sig: no such file beside pack.yaml. Maybe the pack was not signed");
    }

    @Test
    void anything_is_let_in_with_one_warning() {
        RulePack loaded = RulePack.of(temp);
        assertThat(loaded.trust()).isEqualTo(PackTrust.UNVERIFIED);
        assertThat(RecordedLog.take())
                .containsExactly("WARN Rule pack zorvane 1.2.3 was loaded unverified: nothing vouches for its sha256 "
                        + loaded.sha256());
    }

    @Test
    void one_of_several_policies_is_enough() {
        owner.sign(temp);
        PackPolicy pinned = PackPolicy.pinned(Set.of(OTHER));
        PackPolicy trusting = PackPolicy.trusting(List.of(owner.key()));
        assertThat(RulePack.of(temp, pinned.or(trusting)).trust().kind()).isEqualTo(PackTrust.Kind.SIGNED);
        assertThat(RulePack.bundled("toy", pinned.or(PackPolicy.bundledOnly())).trust())
                .isEqualTo(PackTrust.BUNDLED);
        assertThat(refusal(PackPolicy.bundledOnly().or(pinned)))
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith("bundled packs only: "))
                .anyMatch(fault -> fault.startsWith("pinned digests: "));
    }

    @Test
    void a_pack_is_unverified_only_where_no_other_policy_vouches_for_it() {
        PackPolicy pinned = PackPolicy.pinned(Set.of(sha256()));
        assertThat(RulePack.of(temp, PackPolicy.anything().or(pinned)).trust()).isEqualTo(PackTrust.PINNED);
        assertThat(RecordedLog.take()).isEmpty();
        pack.write("lack/body.drl", pack.read("lack/body.drl") + "\n");
        assertThat(RulePack.of(temp, PackPolicy.anything().or(pinned)).trust()).isEqualTo(PackTrust.UNVERIFIED);
        assertThat(RecordedLog.take()).hasSize(1);
    }

    @Test
    void a_refused_pack_is_not_compiled_and_its_words_are_not_read() {
        pack.write("lack/body.drl", "rule nonsense").write("vocabulary.yaml", "nonsense: [");
        assertThat(refusal(PackPolicy.bundledOnly())).hasSize(2).noneMatch(fault -> fault.contains("nonsense"));
    }

    @Test
    void a_pack_that_was_changed_in_memory_is_unverified_and_makes_no_noise() {
        RulePack pinned = RulePack.of(temp, PackPolicy.pinned(Set.of(sha256())));
        assertThat(pinned.with("lack/body.drl", pinned.text("lack/body.drl")).trust())
                .isEqualTo(PackTrust.UNVERIFIED);
        assertThat(pinned.weighing(java.util.Map.of()).trust()).isEqualTo(PackTrust.UNVERIFIED);
        assertThat(RecordedLog.take()).isEmpty();
    }

    @Test
    void every_report_names_what_vouched_for_its_pack() {
        owner.sign(temp);
        PatientCase feverish = PatientCase.builder("a").present("fever").build();
        RulePack signed = RulePack.of(temp, PackPolicy.trusting(List.of(owner.key())));
        String fingerprint = owner.key().fingerprint();
        assertThat(Triage.with(signed).assess(feverish).toJson())
                .contains("\"pack\":{\"id\":\"zorvane\",\"version\":\"1.2.3\",\"sha256\":\"" + signed.sha256()
                        + "\",\"trust\":\"signed\",\"signed_by\":\"" + fingerprint + "\"}");
        assertThat(Triage.with(signed).assess(feverish).toText())
                .contains("sha256 " + signed.sha256().substring(0, 12) + "  signed by " + fingerprint.substring(0, 12));
        assertThat(Triage.with(RulePack.of(temp)).assess(feverish).toJson()).contains("\"trust\":\"unverified\"}");
    }

    @Test
    void a_policy_that_could_let_nothing_in_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> PackPolicy.pinned(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> PackPolicy.trusting(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackPolicy.pinned(Set.of("abc")))
                .withMessage("[abc] is no SHA-256. Maybe 64 hexadecimal digits");
    }

    private String sha256() {
        return PackManifest.of(temp).sha256();
    }

    private List<String> refusal(PackPolicy policy) {
        RulePackException thrown = catchThrowableOfType(RulePackException.class, () -> RulePack.of(temp, policy));
        assertThat(thrown).as("the pack is refused").isNotNull();
        return Objects.requireNonNull(thrown).faults();
    }
}
