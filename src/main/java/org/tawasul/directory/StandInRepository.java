package org.tawasul.directory;

interface StandInRepository extends BaseAppointmentRepository<StandInEntity> {

}
