package io.github.baclofentriage.internal.engine;

import io.github.baclofentriage.internal.drl.Constraint;
import io.github.baclofentriage.internal.drl.Constraint.AnyOf;
import io.github.baclofentriage.internal.drl.Constraint.Binding;
import io.github.baclofentriage.internal.drl.Constraint.Comparison;
import io.github.baclofentriage.internal.drl.Constraint.Membership;
import io.github.baclofentriage.internal.drl.Expression;
import io.github.baclofentriage.internal.drl.Expression.Arithmetic;
import io.github.baclofentriage.internal.drl.Expression.Call;
import io.github.baclofentriage.internal.drl.Expression.Name;
import io.github.baclofentriage.internal.drl.Expression.Text;
import io.github.baclofentriage.internal.drl.PackLanguage;
import io.github.baclofentriage.internal.drl.Pattern;
import io.github.baclofentriage.internal.drl.RuleFile;
import io.github.baclofentriage.internal.drl.RuleFile.Import;
import io.github.baclofentriage.internal.drl.RuleText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.io.ByteArrayResource;

/**
 * Describes rules to Drools from what was read and checked. Drools never sees the author's text, so there is nothing in it that
 * two readers could read differently.
 */
public final class RuleDescriptions {
    private RuleDescriptions() {}

    /**
     * Describes the files of one folder as one package. Every package imports the same, whatever its files import: where two differ,
     * Drools shares no condition between them.
     */
    static PackageDescr of(List<RuleFile> folder) {
        PackageDescr described = new PackageDescr(folder.get(0).packageName());
        for (Import each : PackLanguage.imports()) {
            if (each.isStatic()) {
                described.addFunctionImport(functions(each));
            } else {
                described.addImport(new ImportDescr(each.name()));
            }
        }
        for (RuleFile file : folder) {
            ByteArrayResource source = new ByteArrayResource(new byte[0]);
            source.setSourcePath(file.path());
            for (RuleText rule : file.rules()) {
                RuleDescr descr = rule(rule);
                descr.setResource(source);
                described.addRule(descr);
            }
        }
        return described;
    }

    private static FunctionImportDescr functions(Import each) {
        FunctionImportDescr members = new FunctionImportDescr();
        members.setTarget(each.name());
        return members;
    }

    /**
     * The same as DRL, for a generator that reads nothing else.
     *
     * @param folder its files
     * @return the text of one package
     */
    public static String drl(List<RuleFile> folder) {
        StringBuilder drl = new StringBuilder(head(folder.get(0).packageName()));
        for (RuleFile file : folder) {
            for (RuleText rule : file.rules()) {
                drl.append("rule \"").append(rule.name()).append("\" when\n");
                IdAlternatives.of(rule.patterns())
                        .forEach(each -> drl.append(each.stream()
                                        .map(RuleDescriptions::drl)
                                        .collect(Collectors.joining(" or ", "(", ")")))
                                .append('\n'));
                drl.append("then ")
                        .append(rule.call() == null ? "" : statement(rule.call()))
                        .append(" end\n");
            }
        }
        return drl.toString();
    }

    /**
     * The head of a DRL text: the package, and the imports that every package has.
     *
     * @param packageName the package
     * @return its lines
     */
    public static String head(String packageName) {
        return PackLanguage.imports().stream()
                .map(each -> (each.isStatic() ? "import static " : "import ") + each.name() + ";\n")
                .collect(Collectors.joining("", "package " + packageName + ";\n", ""));
    }

    private static String drl(Pattern pattern) {
        String body = pattern.constraints().stream()
                .map(RuleDescriptions::text)
                .collect(Collectors.joining(", ", pattern.type() + '(', ")"));
        return switch (pattern.quantifier()) {
            case EACH -> body;
            case EXISTS -> "exists(" + body + ')';
            case NOT -> "not(" + body + ')';
        };
    }

    private static RuleDescr rule(RuleText rule) {
        RuleDescr descr = new RuleDescr(rule.name());
        descr.setLocation(rule.line(), 0);
        descr.setConsequenceLocation(rule.line(), 0);
        AndDescr conditions = new AndDescr();
        IdAlternatives.of(rule.patterns()).forEach(each -> conditions.addDescr(alternatives(each)));
        descr.setLhs(conditions);
        descr.setConsequence(rule.call() == null ? "" : statement(rule.call()));
        return descr;
    }

    private static BaseDescr alternatives(List<Pattern> patterns) {
        if (patterns.size() == 1) {
            return quantified(patterns.get(0));
        }
        OrDescr either = new OrDescr();
        patterns.forEach(pattern -> either.addDescr(quantified(pattern)));
        return either;
    }

    private static BaseDescr quantified(Pattern pattern) {
        PatternDescr descr = new PatternDescr(pattern.type());
        descr.setLocation(pattern.line(), 0);
        for (Constraint constraint : pattern.constraints()) {
            ExprConstraintDescr expression = new ExprConstraintDescr(text(constraint));
            expression.setLocation(pattern.line(), 0);
            descr.addConstraint(expression);
        }
        return switch (pattern.quantifier()) {
            case EACH -> descr;
            case EXISTS -> {
                ExistsDescr exists = new ExistsDescr();
                exists.addDescr(descr);
                yield exists;
            }
            case NOT -> new NotDescr(descr);
        };
    }

    private static String text(Constraint constraint) {
        if (constraint instanceof Binding binding) {
            return binding.variable() + " : " + binding.field();
        }
        if (constraint instanceof Comparison comparison) {
            return comparison.field() + ' ' + comparison.operator() + ' ' + text(comparison.value());
        }
        if (constraint instanceof Membership list) {
            return list.field() + (list.negated() ? " not in (" : " in (") + texts(list.values()) + ')';
        }
        return ((AnyOf) constraint)
                .alternatives().stream().map(RuleDescriptions::text).collect(Collectors.joining(" || "));
    }

    private static String statement(Call call) {
        return Stream.concat(Stream.of("drools"), call.arguments().stream().map(RuleDescriptions::text))
                .collect(Collectors.joining(", ", call.name() + '(', ");"));
    }

    private static String text(Expression value) {
        if (value instanceof Text text) {
            return '"' + text.value() + '"';
        }
        if (value instanceof Expression.Number number) {
            return number.digits();
        }
        if (value instanceof Name name) {
            return name.name();
        }
        if (value instanceof Call call) {
            return call.name() + '(' + texts(call.arguments()) + ')';
        }
        Arithmetic both = (Arithmetic) value;
        return '(' + text(both.left()) + ' ' + both.operator() + ' ' + text(both.right()) + ')';
    }

    private static String texts(List<Expression> values) {
        return values.stream().map(RuleDescriptions::text).collect(Collectors.joining(", "));
    }
}
