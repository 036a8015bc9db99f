package io.github.baclofentriage.internal;

import io.github.baclofentriage.TriageReport.EngineIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Names this library in reports. */
public final class Engine {
    /** Name and version, the latter as the build wrote it. */
    public static final EngineIdentity IDENTITY = new EngineIdentity("baclofen-triage", version());

    private Engine() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = Engine.class.getResourceAsStream("/io/github/baclofentriage/version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
