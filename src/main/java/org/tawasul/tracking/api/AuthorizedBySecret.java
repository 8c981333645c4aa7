package org.tawasul.tracking.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;

/**
 * The case that a call is about, opened by the number of its address and the secret of
 * its header. It stands first among the parameters: nothing else of a call is read before
 * its secret is found right.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Parameter(hidden = true)
@interface AuthorizedBySecret {

}
