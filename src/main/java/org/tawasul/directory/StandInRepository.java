package org.tawasul.directory;

interface StandInRepository extends PostAssignmentRepository<StandIn> {

}
