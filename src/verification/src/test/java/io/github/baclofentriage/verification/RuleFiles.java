package io.github.baclofentriage.verification;

import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The rule files of the bundled pack, and what the library's reader and that of Drools make of a file, in words to compare. */
final class RuleFiles {
    private RuleFiles() {}

    /** Every rule file of the bundled pack. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(BaclofenPack.ROOT.resolve("rules/baclofen"))) {
            return files.filter(path -> path.toString().endsWith(".drl"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library reads. */
    static List<String> ours(RuleFile file) {
        List<String> words = new ArrayList<>();
        words.add(file.packageName());
        file.imports().forEach(each -> words.add((each.isStatic() ? "static " : "") + each.name()));
        file.rules().forEach(rule -> words.add(ours(file, rule)));
        return words;
    }

    private static String ours(RuleFile file, RuleText rule) {
        return rule.name()
                + rule.annotations().stream()
                        .map(each -> "@" + each.name() + '"' + each.value() + '"')
                        .sorted()
                        .collect(Collectors.joining())
                + rule.patterns().stream().map(each -> ours(file, each)).collect(Collectors.joining("|", "|", "|"))
                + packed(rule.consequence().of(file.text()));
    }

    private static String ours(RuleFile file, Pattern pattern) {
        String quantifier = switch (pattern.quantifier()) {
            case EACH -> "";
            case EXISTS -> "exists ";
            case NOT -> "not ";
        };
        return quantifier
                + pattern.type()
                + pattern.constraints().stream()
                        .map(each -> packed(each.span().of(file.text())))
                        .toList();
    }

    /** What Drools reads. */
    static List<String> theirs(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, text);
        } catch (DroolsParserException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        if (parser.hasErrors() || parsed == null) {
            return List.of(parser.getErrors().toString());
        }
        List<String> words = new ArrayList<>();
        words.add(parsed.getName());
        parsed.getImports().forEach(each -> words.add(each.getTarget()));
        parsed.getFunctionImports().forEach(each -> words.add("static " + each.getTarget()));
        parsed.getRules().forEach(each -> words.add(theirs(each)));
        Stream.of(
                        parsed.getFunctions(),
                        parsed.getGlobals(),
                        parsed.getTypeDeclarations(),
                        parsed.getEnumDeclarations(),
                        parsed.getEntryPointDeclarations(),
                        parsed.getWindowDeclarations(),
                        parsed.getAttributes(),
                        parsed.getAccumulateImports())
                .flatMap(each -> each.stream())
                .forEach(each -> words.add("besides " + each));
        return words;
    }

    private static String theirs(RuleDescr rule) {
        return rule.getName()
                + rule.getAnnotations().stream()
                        .map(each -> "@" + each.getName() + each.getValue())
                        .sorted()
                        .collect(Collectors.joining())
                + rule.getLhs().getDescrs().stream().map(RuleFiles::theirs).collect(Collectors.joining("|", "|", "|"))
                + packed(String.valueOf(rule.getConsequence()))
                + String.join(" ", rule.getAttributes().keySet())
                + String.join(" ", rule.getNamedConsequences().keySet())
                + (rule.getParentName() == null ? "" : " extends " + rule.getParentName());
    }

    private static String theirs(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            ConditionalElementDescr constraints = pattern.getConstraint();
            List<?> all = constraints instanceof AndDescr and ? and.getDescrs() : List.of(constraints);
            return pattern.getObjectType()
                    + all.stream().map(each -> packed(String.valueOf(each))).toList()
                    + (pattern.getIdentifier() == null ? "" : " as " + pattern.getIdentifier())
                    + (pattern.getSource() == null ? "" : " from " + pattern.getSource());
        }
        if (element instanceof NotDescr not && not.getDescrs().size() == 1) {
            return "not " + theirs((BaseDescr) not.getDescrs().get(0));
        }
        if (element instanceof ExistsDescr exists && exists.getDescrs().size() == 1) {
            return "exists " + theirs((BaseDescr) exists.getDescrs().get(0));
        }
        return String.valueOf(element);
    }

    /** Without comments and white space, which mean nothing to either reader; what stands in quotes is kept. */
    private static String packed(String text) {
        return text.replaceAll("(\"[^\"\n]*\")|//[^\n]*|(?s:/\\*.*?\\*/)|\\s+", "$1");
    }
}
