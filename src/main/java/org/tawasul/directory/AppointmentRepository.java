package org.tawasul.directory;

interface AppointmentRepository extends BaseAppointmentRepository<AppointmentEntity> {

}
