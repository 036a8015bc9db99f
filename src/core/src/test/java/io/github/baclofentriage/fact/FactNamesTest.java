package io.github.baclofentriage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rule files import the members of these classes. Drools 10.2 no longer shares an index between packages whose imports make the
 * name of a fact's member mean something else, and loses matches in silence.
 */
class FactNamesTest {
    private static Set<String> components() {
        Set<String> names = new TreeSet<>();
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            for (RecordComponent component : fact.getRecordComponents()) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Set<String> staticMembers(Class<?> imported) {
        Set<String> names = new TreeSet<>();
        Stream.of(imported.getFields(), imported.getMethods())
                .flatMap(Arrays::stream)
                .filter(member -> Modifier.isStatic(
                        member instanceof Field field ? field.getModifiers() : ((Method) member).getModifiers()))
                .forEach(member -> names.add(member.getName()));
        return names;
    }

    private static Set<String> members(Class<?> imported) {
        Set<String> names = new TreeSet<>(staticMembers(imported));
        for (Method method : imported.getDeclaredMethods()) {
            if (!method.isSynthetic()) {
                names.add(method.getName());
            }
        }
        for (Field field : imported.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                names.add(field.getName());
            }
        }
        return names;
    }

    @Test
    void every_fact_is_a_record_with_at_least_one_component() {
        assertThat(Fact.class.getPermittedSubclasses())
                .hasSizeGreaterThan(10)
                .allMatch(Class::isRecord)
                .allMatch(fact -> fact.getRecordComponents().length > 0);
    }

    @Test
    void no_member_of_a_level_is_named_like_a_member_of_a_fact() {
        assertThat(members(Level.class)).contains("LIKELY", "word").doesNotContainAnyElementsOf(components());
    }

    @Test
    void no_member_of_a_strength_is_named_like_a_member_of_a_fact() {
        assertThat(members(Strength.class)).contains("STRONG", "votes").doesNotContainAnyElementsOf(components());
    }

    @Test
    void no_call_of_the_rules_is_named_like_a_member_of_a_fact() {
        assertThat(members(RuleActions.class)).contains("argue", "redFlag").doesNotContainAnyElementsOf(components());
    }

    @Test
    void numbers_that_may_be_unknown_are_objects_that_can_be_null() {
        Set<String> primitive = new TreeSet<>();
        for (RecordComponent component : Exposure.class.getRecordComponents()) {
            if (component.getType() == double.class) {
                primitive.add(component.getName());
            }
        }
        assertThat(primitive).isEmpty();
    }
}
