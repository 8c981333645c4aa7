-- Jobs that the engine has given up, counted at each look of an operator: without it that reads every parked timer.
create index act_ru_job_given_up on public.act_ru_job (id_) where retries_ <= 0;
