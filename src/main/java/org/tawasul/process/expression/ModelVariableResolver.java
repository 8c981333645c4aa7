package org.tawasul.process.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of actions and of variables, and nothing else: no property, index or
 * method of anything, no other bean, no object of the engine. A variable cannot take an
 * action's name.
 */
final class ModelVariableResolver extends ELResolver {

	private final Map<String, JavaDelegate> actions;

	ModelVariableResolver(Map<String, JavaDelegate> actions) {
		this.actions = Map.copyOf(actions);
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		if (base != null || !(property instanceof String name)) {
			return null;
		}
		JavaDelegate action = this.actions.get(name);
		if (action != null) {
			context.setPropertyResolved(true);
			return action;
		}
		if (context.getContext(VariableScope.class) instanceof VariableScope scope && scope.hasVariable(name)) {
			context.setPropertyResolved(true);
			return scope.getVariable(name);
		}
		return null;
	}

	@Override
	public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		// Left unresolved: no expression writes.
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
		return null;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return Object.class;
	}

}
