package org.tawasul.process.decision;

/**
 * A published table cannot answer; administrators know of it by now.
 */
class TableFaultException extends RuntimeException {

	TableFaultException(String table, RuntimeException cause) {
		super("The table " + table + " cannot answer", cause);
	}

}
