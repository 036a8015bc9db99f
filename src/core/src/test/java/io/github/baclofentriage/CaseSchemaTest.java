package io.github.baclofentriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("case.schema.json"));

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(CaseReader.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void the_schema_itself_is_valid() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(resource("case.schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_documented_example_is_valid() {
        assertThat(SCHEMA.validate(
                        resource("pump-stall.yaml").replaceAll("assessed_at: (\\S+)", "assessed_at: '$1'"),
                        InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", """
                {"id": "adc-2010-4m", "patient": {"age": {"value": 4, "unit": "a"}, "sex": "male"}, "exposures": [{"drug":
                "baclofen", "route": "oral", "indication": "bladder spasm", "daily_dose": {"value": 30, "unit": "mg"}, "change":
                "started", "therapy_duration": {"value": 1, "unit": "d"}, "time_from_change_to_onset": {"value": 24, "unit":
                "h"}}], "findings": {"present": ["reduced consciousness"], "absent": []}, "measurements": {}, "renal_function":
                "impaired", "co_substances": [], "conditions": {"present": ["chronic renal failure"]}}
                """, """
                {"id": 5, "measurements": {"body-temperature": {"value": 37.0, "unit": "Cel"}, "heart-rate": {"value": 131,
                "unit": "/min"}, "oxygen-saturation": "99 %", "modified-ashworth": 2}, "co_substances": [{"substance":
                "escitalopram", "role": "unknown"}, "alcohol"], "treatments": [{"treatment": "sedation"}]}
                """, """
                {"exposure": {"drug": "baclofen", "ago": "PT31H", "acute_dose": null, "events": ["fall", {"event": "mri",
                "ago": "2 hours"}]}, "findings": ["fever", {"finding": "coma", "at": null}], "renal_function": {"egfr":
                "25 mL/min/1.73m2"}, "creatinine": {"value": "3.4 mg/dL"}}
                """, """
                {"$schema": "urn:baclofen-triage:case:1", "format": null, "assessed_at": "2026-03-02T10:00:00+01:00",
                "patient": null, "exposures": [null], "measurements": {"base-excess": [{"value": -4, "unit": "mmol/L", "ago":
                "1 h"}, "-3 mmol/L", 7.2, null, {"value": "118 /min", "ago": "PT2H"}]}}
                """})
    void reader_and_schema_agree_on_good_cases(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(CaseReader.read(document).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"finding\": []}",
                "{\"id\": \"\"}",
                "{\"id\": []}",
                "{\"assessed_at\": \"2026-03-02\"}",
                "{\"assessed_at\": \"2026-03-02T10:00:00\"}",
                "{\"patient\": 34}",
                "{\"patient\": {\"agee\": \"34 a\"}}",
                "{\"patient\": {\"age\": 34}}",
                "{\"patient\": {\"age\": \"34\"}}",
                "{\"patient\": {\"age\": \"-3 a\"}}",
                "{\"patient\": {\"age\": {\"value\": -3, \"unit\": \"a\"}}}",
                "{\"patient\": {\"age\": {\"value\": \"3\", \"unit\": \"a\"}}}",
                "{\"patient\": {\"age\": {\"value\": 3}}}",
                "{\"patient\": {\"sex\": \"Male\"}}",
                "{\"patient\": {\"weight\": \"heavy\"}}",
                "{\"patient\": {\"baseline\": [2]}}",
                "{\"exposures\": {\"drug\": \"baclofen\"}}",
                "{\"exposures\": [\"baclofen\"]}",
                "{\"exposures\": [], \"exposure\": {}}",
                "{\"exposure\": {\"drug\": 5}}",
                "{\"exposure\": {\"drug\": \" \"}}",
                "{\"exposure\": {\"intent\": \"suicide\"}}",
                "{\"exposure\": {\"certainty\": \"possible\"}}",
                "{\"exposure\": {\"ago\": 31}}",
                "{\"exposure\": {\"ago\": \"P31H\"}}",
                "{\"exposure\": {\"ago\": \"-3 h\"}}",
                "{\"exposure\": {\"acute_dose\": \"1,200 mg\"}}",
                "{\"exposure\": {\"acute_dose\": [\"200 mg\"]}}",
                "{\"exposure\": {\"pump\": {\"drugs\": []}}}",
                "{\"exposure\": {\"events\": [{\"ago\": \"1 h\"}]}}",
                "{\"findings\": \"fever\"}",
                "{\"findings\": {\"present\": \"fever\"}}",
                "{\"findings\": [3]}",
                "{\"findings\": [{\"finding\": \"fever\", \"certainty\": \"sure\"}]}",
                "{\"conditions\": [{\"finding\": \"sepsis\"}]}",
                "{\"measurements\": []}",
                "{\"measurements\": {\"heart-rate\": true}}",
                "{\"measurements\": {\"heart-rate\": \"fast\"}}",
                "{\"measurements\": {\"heart-rate\": [{\"value\": 1, \"unit\": \"/min\", \"time\": 3}]}}",
                "{\"renal_function\": \"bad\"}",
                "{\"renal_function\": 25}",
                "{\"egfr\": 25}",
                "{\"co_substances\": [{\"role\": \"taken\"}]}",
                "{\"co_substances\": [{\"substance\": \"alcohol\", \"role\": \"took\"}]}",
                "{\"treatments\": \"sedation\"}",
                "{\"treatments\": [{\"treatment\": \"sedation\", \"response\": 3}]}"
            })
    void reader_and_schema_agree_on_broken_cases(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isNotEmpty();
        assertThat(CaseReader.read(document).faults()).isNotEmpty();
    }
}
