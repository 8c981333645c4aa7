package org.tawasul.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tawasul.access.StaffUser;

/**
 * The models, tables and forms that the engine has. Implemented where the engine is.
 * Whoever calls has seen to it that the reader may look; publishing is permitted by the
 * engine's own rules, too.
 */
public interface ModelVersions {

	/**
	 * What new cases, meetings and so on get now.
	 * @return each model with the tables and forms that it names, then the tables that no
	 * model names
	 */
	List<LiveModel> live();

	/**
	 * One model with the tables and forms that it names, as new cases get it.
	 * @param key of the process
	 * @return nothing for an unknown key, and for tables
	 */
	Optional<LiveModel> live(String key);

	/**
	 * Versions of one of them.
	 * @param key of the process or table
	 * @param max how many
	 * @return the newest first; none for an unknown key
	 */
	List<ModelVersion> versions(String key, int max);

	/**
	 * The files of a version.
	 * @param key of the process or table
	 * @param version its number
	 * @return content by name; nothing where there is no such version
	 */
	Optional<Map<String, byte[]>> files(String key, int version);

	/**
	 * Says what publishing files would bring about, without doing it.
	 * @param files content by name; those that belong to them are added as they are live
	 * @return what is wrong, and what would change
	 */
	Rehearsal rehearse(Map<String, byte[]> files);

	/**
	 * Says what publishing files would take away, without trying them on anything.
	 * @param files as for {@link #rehearse}
	 * @return what an administrator would have to give up
	 */
	BrokenPromises promises(Map<String, byte[]> files);

	/**
	 * Tells apart what files would replace now.
	 * @param files as for {@link #rehearse}
	 * @return another one once somebody has changed any of it; changes of other files of
	 * the same models do not matter
	 */
	String replaced(Map<String, byte[]> files);

	/**
	 * How the forms among files would look, without anything else of a rehearsal.
	 * @param files content by name
	 * @return those that differ from what is live
	 */
	List<FormPreview> forms(Map<String, byte[]> files);

	/**
	 * The cases behind a difference that {@link #rehearse} has found.
	 * @param files as for {@link #rehearse}
	 * @param table key of a table
	 * @param group id of the difference
	 * @return nothing where there is no such difference, or not any more
	 */
	Optional<AffectedCases> affected(Map<String, byte[]> files, String table, String group);

	/**
	 * Says in which way files differ.
	 * @param before content by name
	 * @param after content by name
	 * @return one for each file that differs, by name
	 */
	List<FileComparison> compare(Map<String, byte[]> before, Map<String, byte[]> after);

	/**
	 * Publishes files, in the caller's transaction, by the rules of this moment.
	 * @param files content by name; those that belong to them are added as they are live
	 * @param note why, up to 200 characters
	 * @param by who publishes
	 * @param read what was read before
	 * @return id of the deployment
	 * @throws ModelRefusedException if the rules refuse them, or nothing would change; a
	 * {@link ModelUnconfirmedException} if something else would be taken away; a
	 * {@link ModelChangedException} if something else is live by now
	 */
	String publish(Map<String, byte[]> files, String note, StaffUser by, PublicationBasis read);

}
