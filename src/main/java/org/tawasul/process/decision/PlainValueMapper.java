package org.tawasul.process.decision;

import java.util.Optional;
import java.util.function.Function;

import org.camunda.feel.context.Context;
import org.camunda.feel.impl.DefaultValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Shows tables texts, numbers, dates, lists and maps, and nothing of any other object. By
 * default FEEL reads the fields of such objects and calls their methods, from which every
 * class can be reached.
 */
class PlainValueMapper extends JavaCustomValueMapper {

	/** Asked after the engine's own mappers, before FEEL's default one, which is last. */
	private static final int BEFORE_DEFAULT = 5;

	@Override
	public Optional<Val> toValue(@Nullable Object value, Function<Object, Val> nested) {
		Val mapped = DefaultValueMapper.instance().toVal(value, nested::apply).getOrElse(() -> ValNull$.MODULE$);
		boolean isForeignObject = mapped instanceof ValContext context
				&& context.context() instanceof Context.CacheContext;
		return Optional.of(isForeignObject ? ValNull$.MODULE$ : mapped);
	}

	@Override
	public Optional<Object> unpackValue(Val value, Function<Val, Object> nested) {
		return Optional.empty();
	}

	@Override
	public int priority() {
		return BEFORE_DEFAULT;
	}

}
