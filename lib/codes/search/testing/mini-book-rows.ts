/** About a hundred well-known codes in the order of the book. */
export const CM = `
A41 0 Other sepsis
A419 1 Sepsis, unspecified organism
E10 0 Type 1 diabetes mellitus
E109 1 Type 1 diabetes mellitus without complications
E11 0 Type 2 diabetes mellitus
E112 0 Type 2 diabetes mellitus with kidney complications
E1121 1 Type 2 diabetes mellitus with diabetic nephropathy
E1122 1 Type 2 diabetes mellitus with diabetic chronic kidney disease
E1165 1 Type 2 diabetes mellitus with hyperglycemia
E119 1 Type 2 diabetes mellitus without complications
E785 1 Hyperlipidemia, unspecified
F32A 1 Depression, unspecified
I10 1 Essential (primary) hypertension
I11 0 Hypertensive heart disease
I110 1 Hypertensive heart disease with heart failure
I119 1 Hypertensive heart disease without heart failure
I21 0 Acute myocardial infarction
I214 1 Non-ST elevation (NSTEMI) myocardial infarction
I219 1 Acute myocardial infarction, unspecified
I252 1 Old myocardial infarction
I340 1 Nonrheumatic mitral (valve) insufficiency
I48 0 Atrial fibrillation and flutter
I480 1 Paroxysmal atrial fibrillation
I4891 1 Unspecified atrial fibrillation
I4892 1 Unspecified atrial flutter
I50 0 Heart failure
I502 0 Systolic (congestive) heart failure
I5021 1 Acute systolic (congestive) heart failure
I5022 1 Chronic systolic (congestive) heart failure
I5023 1 Acute on chronic systolic (congestive) heart failure
I509 1 Heart failure, unspecified
J189 1 Pneumonia, unspecified organism
J44 0 Other chronic obstructive pulmonary disease
J441 1 Chronic obstructive pulmonary disease with (acute) exacerbation
J449 1 Chronic obstructive pulmonary disease, unspecified
K3580 1 Unspecified acute appendicitis
K8020 1 Calculus of gallbladder without cholecystitis without obstruction
K8021 1 Calculus of gallbladder without cholecystitis with obstruction
M17 0 Osteoarthritis of knee
M170 1 Bilateral primary osteoarthritis of knee
M1711 1 Unilateral primary osteoarthritis, right knee
M1712 1 Unilateral primary osteoarthritis, left knee
M179 1 Osteoarthritis of knee, unspecified
N18 0 Chronic kidney disease (CKD)
N184 1 Chronic kidney disease, stage 4 (severe)
N189 1 Chronic kidney disease, unspecified
N390 1 Urinary tract infection, site not specified
O10011 1 Pre-existing essential hypertension complicating pregnancy, first trimester
S42001A 1 Fracture of unspecified part of right clavicle, initial encounter for closed fracture
S42001D 1 Fracture of unspecified part of right clavicle, subsequent encounter for fracture with routine healing
S42002A 1 Fracture of unspecified part of left clavicle, initial encounter for closed fracture
S42002D 1 Fracture of unspecified part of left clavicle, subsequent encounter for fracture with routine healing
S525 0 Fracture of lower end of radius
S52501A 1 Unspecified fracture of the lower end of right radius, initial encounter for closed fracture
S52501D 1 Unspecified fracture of the lower end of right radius, subsequent encounter for closed fracture with routine healing
S52501S 1 Unspecified fracture of the lower end of right radius, sequela
S52502A 1 Unspecified fracture of the lower end of left radius, initial encounter for closed fracture
S52502D 1 Unspecified fracture of the lower end of left radius, subsequent encounter for closed fracture with routine healing
S52509A 1 Unspecified fracture of the lower end of unspecified radius, initial encounter for closed fracture
S72001A 1 Fracture of unspecified part of neck of right femur, initial encounter for closed fracture
S72001D 1 Fracture of unspecified part of neck of right femur, subsequent encounter for closed fracture with routine healing
S72002A 1 Fracture of unspecified part of neck of left femur, initial encounter for closed fracture
S72002D 1 Fracture of unspecified part of neck of left femur, subsequent encounter for closed fracture with routine healing
T149 0 Unspecified injury
T1491 0 Suicide attempt
T1491XA 1 Suicide attempt, initial encounter
T1491XD 1 Suicide attempt, subsequent encounter
Z794 1 Long term (current) use of insulin
Z96651 1 Presence of right artificial knee joint
Z96652 1 Presence of left artificial knee joint
`;

export const PCS = `
0DT 0 Gastrointestinal System, Resection
0DTJ0ZZ 1 Resection of Appendix, Open Approach
0DTJ4ZZ 1 Resection of Appendix, Percutaneous Endoscopic Approach
0FT 0 Hepatobiliary System and Pancreas, Resection
0FT40ZZ 1 Resection of Gallbladder, Open Approach
0FT44ZZ 1 Resection of Gallbladder, Percutaneous Endoscopic Approach
0SR 0 Lower Joints, Replacement
0SRC0J9 1 Replacement of Right Knee Joint with Synthetic Substitute, Cemented, Open Approach
0SRC0JZ 1 Replacement of Right Knee Joint with Synthetic Substitute, Open Approach
0SRD0J9 1 Replacement of Left Knee Joint with Synthetic Substitute, Cemented, Open Approach
0SRD0JZ 1 Replacement of Left Knee Joint with Synthetic Substitute, Open Approach
10D 0 Obstetrics, Pregnancy, Extraction
10D00Z1 1 Extraction of Products of Conception, Low, Open Approach
5A1 0 Extracorporeal or Systemic Assistance and Performance, Physiological Systems, Performance
5A1935Z 1 Respiratory Ventilation, Less than 24 Consecutive Hours
5A1955Z 1 Respiratory Ventilation, Greater than 96 Consecutive Hours
B02 0 Imaging, Central Nervous System, Computerized Tomography (CT Scan)
B020ZZZ 1 Computerized Tomography (CT Scan) of Brain
B0201ZZ 1 Computerized Tomography (CT Scan) of Brain using Low Osmolar Contrast
B0281ZZ 1 Computerized Tomography (CT Scan) of Cerebral Ventricle(s) using Low Osmolar Contrast
`;

export const HCPCS = `
A0428 1 Ambulance service, basic life support, non-emergency transport, (BLS)
A0429 1 Ambulance service, basic life support, emergency transport (BLS-emergency)
A4253 1 Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips
C9999 0 An ambulance code that was terminated
E0601 1 Continuous positive airway pressure (CPAP) device
G0105 1 Colorectal cancer screening; colonoscopy on individual at high risk
G0463 1 Hospital outpatient clinic visit for assessment and management of a patient
G8752 1 Most recent systolic blood pressure < 140 mmHg in a patient with hypertension
J1100 1 Injection, dexamethasone sodium phosphate, 1 mg
J3490 1 Unclassified drugs
`;
