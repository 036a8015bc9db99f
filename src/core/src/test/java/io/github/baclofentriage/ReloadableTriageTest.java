package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadableTriageTest {
    private static final int THREADS = 4;
    private static final int SWAPS = 200;
    private static final PatientCase FEVERISH =
            PatientCase.builder("feverish").present("fever").build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private ToyPack pack;

    @BeforeEach
    void copy() {
        pack = ToyPack.copiedTo(temp);
    }

    @Test
    void a_changed_pack_serves_after_it_was_loaded_anew() {
        ReloadableTriage triage = ReloadableTriage.from(pack::load);
        Triage before = triage.current();
        pack.edit("pack.yaml", "version: 1.2.3", "version: 1.2.4");
        assertThat(triage.assess(FEVERISH).pack().version()).isEqualTo("1.2.3");
        assertThat(triage.reload().version()).isEqualTo("1.2.4");
        assertThat(triage.assess(FEVERISH).pack().version()).isEqualTo("1.2.4");
        assertThat(before.assess(FEVERISH).pack().version()).isEqualTo("1.2.3");
    }

    @Test
    void the_old_pack_goes_on_to_serve_where_the_loader_has_none() {
        AtomicBoolean gone = new AtomicBoolean();
        RulePack only = pack.load();
        @SuppressWarnings("NullAway") // A loader in a language, or of a caller, that knows no such annotation.
        ReloadableTriage triage = ReloadableTriage.from(() -> gone.get() ? null : only);
        gone.set(true);
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(triage::reload);
        assertThat(triage.assess(FEVERISH).pack().version()).isEqualTo("1.2.3");
    }

    @Test
    void the_old_pack_goes_on_to_serve_where_the_new_one_has_faults() {
        String sound = pack.read("lack/body.drl");
        ReloadableTriage triage = ReloadableTriage.from(pack::load);
        String report = triage.assess(FEVERISH).toJson();
        pack.edit("lack/body.drl", "Finding(id == \"fever\")", "Finding(id == \"fever\"");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(triage::reload)
                .withMessageContaining("lack/body.drl");
        assertThat(triage.assess(FEVERISH).toJson()).isEqualTo(report);
        pack.write("lack/body.drl", sound);
        assertThat(triage.reload().sha256()).isEqualTo(triage.current().pack().sha256());
    }

    @Test
    void the_old_pack_goes_on_to_serve_where_the_policy_refuses_the_new_one() {
        PackPolicy policy = PackPolicy.pinned(Set.of(PackManifest.of(temp).sha256()));
        ReloadableTriage triage = ReloadableTriage.from(() -> RulePack.of(temp, policy));
        pack.edit("pack.yaml", "version: 1.2.3", "version: 1.2.4");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(triage::reload)
                .withMessageContaining("pinned digests");
        assertThat(triage.assess(FEVERISH).pack().trust()).isEqualTo(PackTrust.PINNED);
    }

    @Test
    void without_a_first_pack_there_is_no_triage() {
        pack.edit("pack.yaml", "status: draft", "status: done");
        assertThatExceptionOfType(RulePackException.class)
                .isThrownBy(() -> ReloadableTriage.from(pack::load))
                .withMessageContaining("[done]");
    }

    @Tag("slow")
    @Test
    void every_report_is_wholly_of_one_pack_while_two_packs_are_swapped() throws Exception {
        RulePack mild = pack.load();
        RulePack grave = pack.edit("pack.yaml", "version: 1.2.3", "version: 2.0.0")
                .edit("lack/body.drl", "Fever argues for lack", "Fever argues for lack as the next version has it")
                .load();
        Map<String, String> reports = Map.of(
                mild.sha256(), Triage.with(mild).assess(FEVERISH).toJson(),
                grave.sha256(), Triage.with(grave).assess(FEVERISH).toJson());
        assertThat(reports.values()).doesNotHaveDuplicates();
        AtomicInteger loads = new AtomicInteger();
        ReloadableTriage triage = ReloadableTriage.from(() -> loads.getAndIncrement() % 2 == 0 ? mild : grave);
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong assessed = new AtomicLong();
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> readers = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                readers.add(threads.submit(() -> {
                    while (!done.get()) {
                        TriageReport report = triage.assess(FEVERISH);
                        String digest = report.pack().sha256();
                        assertThat(report.toJson()).isEqualTo(reports.get(digest));
                        seen.merge(digest, 1, Integer::sum);
                        assessed.incrementAndGet();
                    }
                }));
            }
            for (int swap = 0; swap < SWAPS; swap++) {
                long before = assessed.get();
                triage.reload();
                while (assessed.get() < before + THREADS && readers.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
        for (Future<?> reader : readers) {
            reader.get();
        }
        assertThat(loads).hasValue(SWAPS + 1);
        assertThat(seen).containsOnlyKeys(reports.keySet());
        assertThat(Objects.requireNonNull(seen.get(grave.sha256()))).isPositive();
    }
}
