package org.tawasul.process.expression;

/** An expression that is not taken; told to whoever has written it. */
public class FeelFaultException extends Exception {

	private final transient FeelSyntax.Fault fault;

	FeelFaultException(FeelSyntax.Fault fault) {
		super(fault.rule() + ": " + fault.detail());
		this.fault = fault;
	}

	/** What is wrong. */
	public FeelSyntax.Fault fault() {
		return this.fault;
	}

}
