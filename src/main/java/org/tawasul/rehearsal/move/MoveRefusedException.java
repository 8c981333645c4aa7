package org.tawasul.rehearsal.move;

/**
 * A case cannot be moved as it is, and stays as it is.
 */
public class MoveRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient MoveObstacle obstacle;

	/**
	 * Refuses.
	 * @param obstacle what is in the way
	 */
	public MoveRefusedException(MoveObstacle obstacle) {
		super(obstacle.toString());
		this.obstacle = obstacle;
	}

	/**
	 * What is in the way.
	 * @return why, where, and what it is about
	 */
	public MoveObstacle obstacle() {
		return this.obstacle;
	}

}
