package org.tawasul.directory;

interface AppointmentRepository extends PostAssignmentRepository<Appointment> {

}
