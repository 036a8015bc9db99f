package io.github.baclofentriage.authoring.book;

import io.github.baclofentriage.Sources.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a pack writes of a source's place into links, http and https only. */
final class Addresses {
    private static final String SCHEME = "https?://";
    private static final String HOST = "([a-z0-9-]+\\.)+[a-z]{2,}";
    private static final String PATH = "(/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?";
    private static final Pattern ADDRESS = Pattern.compile("(" + SCHEME + ")?" + HOST + PATH);
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[A-Za-z0-9._;:/-]+");
    private static final Pattern PMID = Pattern.compile("[0-9]{1,9}");

    private Addresses() {}

    /** Every place of a source, each a link where it can be one. */
    static List<Phrase> of(Place place) {
        List<Phrase> links = new ArrayList<>();
        if (!place.doi().isEmpty()) {
            links.add(Phrase.outward("doi:" + place.doi(), prefixed(DOI, "https://doi.org/", place.doi())));
        }
        if (!place.pmid().isEmpty()) {
            links.add(Phrase.outward(
                    "PMID " + place.pmid(), prefixed(PMID, "https://pubmed.ncbi.nlm.nih.gov/", place.pmid())));
        }
        if (!place.url().isEmpty()) {
            links.add(Phrase.outward(place.url(), address(place.url())));
        }
        return links;
    }

    /** The address as a browser needs it, or null where it is none. */
    static @Nullable String address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return null;
        }
        return text.matches(SCHEME + ".*") ? text : "https://" + text;
    }

    private static @Nullable String prefixed(Pattern pattern, String prefix, String id) {
        return pattern.matcher(id).matches() ? prefix + id : null;
    }
}
