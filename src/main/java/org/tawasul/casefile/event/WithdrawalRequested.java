package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter of an incident asks to withdraw it: handlers see that, and the case
 * continues.
 */
public record WithdrawalRequested(CaseNumber number) {

}
