package org.tawasul.process.contract.table;

/** A table tells more cases apart than can be gone through. */
class TooManyCasesException extends Exception {

}
