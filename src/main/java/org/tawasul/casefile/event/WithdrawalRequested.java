package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter of an incident wishes it to be withdrawn: handlers see it, the case goes
 * on.
 */
public record WithdrawalRequested(CaseNumber number) {

}
