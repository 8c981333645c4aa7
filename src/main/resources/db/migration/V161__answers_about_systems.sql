-- What callers ask about the ministry's systems, in general terms: whoever edits prepared answers may change them.
insert into app.canned_answer (about, title, arabic_text, english_text)
select 'INQUIRY', given.title, given.arabic_text, given.english_text from (values
    ('نظام نور: ما هو ولمن؟',
     'نظام نور هو نظام الإدارة التربوية لمدارس التعليم العام: تسجيل الطلاب ونقلهم، والحضور، والنتائج والشهادات. يستخدمه الطالب وولي الأمر والمعلم وإدارة المدرسة، ولكل منهم صلاحياته.

ما يخص طالبًا بعينه، كتسجيل أو نقل أو درجة، تعالجه مدرسته أولًا، ثم إدارة التعليم التي تتبعها المدرسة.',
     'Noor is the system in which schools of general education are run: registration and transfer of pupils, attendance, results and certificates. Pupils, parents, teachers and school administrations use it, each with their own rights.

Whatever concerns one pupil, such as a registration, a transfer or a mark, is handled by the school first, then by the education directorate of the school.'),
    ('نظام نور: الدخول وكلمة المرور',
     'يُدخل إلى نظام نور باسم المستخدم وكلمة المرور، أو عبر النفاذ الوطني الموحد (نفاذ) حيث يعرضه النظام.

من نسي كلمة المرور يستعيدها من صفحة الدخول، أو يدخل عبر نفاذ. حساب نفاذ يُدار من تطبيق نفاذ أو من أبشر، ولا تستطيع الوزارة تغييره؛ ورقم الجوال الذي يصله رمز نفاذ يُحدَّث في أبشر. رقم جوال ولي الأمر المسجل في النظام تحدّثه المدرسة.

لا تعطِ كلمة مرورك ولا رمز التحقق أحدًا، ولو قال إنه من الوزارة.

إن تعذر الدخول مع ذلك فاطلب الدعم بالوسائل المذكورة في صفحة النظام، أو سجّل استفسارًا في تواصل ليصل إلى الخدمات الرقمية في الوزارة، واذكر فيه نص رسالة الخطأ ووقت ظهورها.',
     'Noor is entered with user name and password, or by the national single sign-on (Nafath) where the system offers it.

Whoever has forgotten the password resets it on the sign-in page, or signs in by Nafath. A Nafath account is managed in the Nafath app or in Absher and cannot be changed by the ministry; the mobile number that gets the code of Nafath is changed in Absher. The mobile number of a parent in the system is corrected by the school.

Do not give your password or a verification code to anybody, not even to people who say that they are from the ministry.

If you still cannot sign in, ask for support in the ways that are named on the page of the system, or send an inquiry in Tawasul, which reaches the ministry''s digital services; tell them what the error message says and when it appeared.'),
    ('نظام فارس: ما هو ولمن؟',
     'نظام فارس هو نظام الخدمات الإدارية والموارد البشرية لمنسوبي الوزارة: البيانات الوظيفية، والإجازات، والراتب وتعريفه، والطلبات الإدارية.

ما يخص بيانات موظف أو طلبًا له تعالجه الموارد البشرية في جهة عمله أولًا.',
     'Faris is the system of administrative services and human resources for the ministry''s staff: employment data, leave, salary and its certificate, administrative requests.

Whatever concerns the data or a request of one employee is handled by the human resources of their unit first.'),
    ('نظام فارس: الدخول وكلمة المرور',
     'يُدخل إلى نظام فارس باسم المستخدم وكلمة المرور، أو عبر النفاذ الوطني الموحد (نفاذ) حيث يعرضه النظام.

من نسي كلمة المرور يستعيدها من صفحة الدخول، أو يدخل عبر نفاذ. حساب نفاذ يُدار من تطبيق نفاذ أو من أبشر، ولا تستطيع الوزارة تغييره؛ ورقم الجوال الذي يصله رمز نفاذ يُحدَّث في أبشر. رقم جوال الموظف المسجل في النظام تحدّثه الموارد البشرية في جهة عمله.

لا تعطِ كلمة مرورك ولا رمز التحقق أحدًا، ولو قال إنه من الوزارة.

إن تعذر الدخول مع ذلك فاطلب الدعم بالوسائل المذكورة في صفحة النظام، أو سجّل استفسارًا في تواصل ليصل إلى الخدمات الرقمية في الوزارة، واذكر فيه نص رسالة الخطأ ووقت ظهورها.',
     'Faris is entered with user name and password, or by the national single sign-on (Nafath) where the system offers it.

Whoever has forgotten the password resets it on the sign-in page, or signs in by Nafath. A Nafath account is managed in the Nafath app or in Absher and cannot be changed by the ministry; the mobile number that gets the code of Nafath is changed in Absher. The mobile number of an employee in the system is corrected by the human resources of their unit.

Do not give your password or a verification code to anybody, not even to people who say that they are from the ministry.

If you still cannot sign in, ask for support in the ways that are named on the page of the system, or send an inquiry in Tawasul, which reaches the ministry''s digital services; tell them what the error message says and when it appeared.'),
    ('بوابة عين: ما هي ولمن؟',
     'بوابة عين تقدم الخدمات الإلكترونية للمعلمين والمعلمات. مواعيد كل خدمة وشروطها تُعلن فيها، فراجع شروط الخدمة وموعدها قبل التقديم.

ما يخص بيانات المعلم الوظيفية تصححه الموارد البشرية في إدارة التعليم التي يتبعها.',
     'Ain is the portal of services for teachers. Dates and conditions of each service are announced there; look at them before you apply.

The employment data of a teacher are corrected by the human resources of their education directorate.'),
    ('بوابة عين: الدخول وكلمة المرور',
     'يُدخل إلى بوابة عين باسم المستخدم وكلمة المرور، أو عبر النفاذ الوطني الموحد (نفاذ) حيث يعرضه النظام.

من نسي كلمة المرور يستعيدها من صفحة الدخول، أو يدخل عبر نفاذ. حساب نفاذ يُدار من تطبيق نفاذ أو من أبشر، ولا تستطيع الوزارة تغييره؛ ورقم الجوال الذي يصله رمز نفاذ يُحدَّث في أبشر. رقم جوال المعلم المسجل في النظام تحدّثه الموارد البشرية في إدارة التعليم.

لا تعطِ كلمة مرورك ولا رمز التحقق أحدًا، ولو قال إنه من الوزارة.

إن تعذر الدخول مع ذلك فاطلب الدعم بالوسائل المذكورة في صفحة النظام، أو سجّل استفسارًا في تواصل ليصل إلى الخدمات الرقمية في الوزارة، واذكر فيه نص رسالة الخطأ ووقت ظهورها.',
     'Ain is entered with user name and password, or by the national single sign-on (Nafath) where the system offers it.

Whoever has forgotten the password resets it on the sign-in page, or signs in by Nafath. A Nafath account is managed in the Nafath app or in Absher and cannot be changed by the ministry; the mobile number that gets the code of Nafath is changed in Absher. The mobile number of a teacher in the system is corrected by the human resources of the education directorate.

Do not give your password or a verification code to anybody, not even to people who say that they are from the ministry.

If you still cannot sign in, ask for support in the ways that are named on the page of the system, or send an inquiry in Tawasul, which reaches the ministry''s digital services; tell them what the error message says and when it appeared.'),
    ('نظام سفير: ما هو ولمن؟',
     'نظام سفير هو نظام خدمات المبتعثين: التقديم على الابتعاث، ومتابعة الدراسة، والطلبات الأكاديمية والمالية.

ما يخص طلبًا قائمًا لمبتعث تعالجه الملحقية الثقافية التي يتبعها.',
     'Safeer is the system for scholarship students: applying for a scholarship, following the studies, academic and financial requests.

Whatever concerns a pending request of a student is handled by the cultural attaché''s office in charge of them.'),
    ('نظام سفير: الدخول وكلمة المرور',
     'يُدخل إلى نظام سفير باسم المستخدم وكلمة المرور، أو عبر النفاذ الوطني الموحد (نفاذ) حيث يعرضه النظام.

من نسي كلمة المرور يستعيدها من صفحة الدخول، أو يدخل عبر نفاذ. حساب نفاذ يُدار من تطبيق نفاذ أو من أبشر، ولا تستطيع الوزارة تغييره؛ ورقم الجوال الذي يصله رمز نفاذ يُحدَّث في أبشر. رقم الجوال المسجل للمبتعث يُحدَّث من ملفه في النظام، أو بمساعدة الملحقية الثقافية.

لا تعطِ كلمة مرورك ولا رمز التحقق أحدًا، ولو قال إنه من الوزارة.

إن تعذر الدخول مع ذلك فاطلب الدعم بالوسائل المذكورة في صفحة النظام، أو سجّل استفسارًا في تواصل ليصل إلى الخدمات الرقمية في الوزارة، واذكر فيه نص رسالة الخطأ ووقت ظهورها.',
     'Safeer is entered with user name and password, or by the national single sign-on (Nafath) where the system offers it.

Whoever has forgotten the password resets it on the sign-in page, or signs in by Nafath. A Nafath account is managed in the Nafath app or in Absher and cannot be changed by the ministry; the mobile number that gets the code of Nafath is changed in Absher. The mobile number of a student is corrected in their profile in the system, or with the help of the cultural attaché''s office.

Do not give your password or a verification code to anybody, not even to people who say that they are from the ministry.

If you still cannot sign in, ask for support in the ways that are named on the page of the system, or send an inquiry in Tawasul, which reaches the ministry''s digital services; tell them what the error message says and when it appeared.')
) as given (title, arabic_text, english_text)
where not exists (select from app.canned_answer known where known.title = given.title);

-- A request for a meeting that is taken in a call.
insert into app.call_kind (code, position, arabic_name, english_name)
values ('MEETING_REQUEST', 25, 'طلب لقاء معالي الوزير', 'Request to meet the Minister')
on conflict do nothing;
