/** Words of every text about health; none says that it is about coding. */
export const MEDICAL_WORDS = [
  'patient hospital physician doctor nurse surgeon clinic clinical clinician medical discharge',
  'diagnosis diagnosed procedure admission admitted disease disorder syndrome chronic acute',
  'symptom treatment therapy surgery surgical postoperative preoperative diabetes diabetic',
  'mellitus hypertension hypertensive cardiac kidney renal pulmonary pneumonia sepsis cancer',
  'carcinoma malignant neoplasm tumor fracture infection injury infarction stroke obesity',
  'anemia asthma copd insulin glucose metformin dose medication anesthesia biopsy stent',
  'laparoscopic percutaneous endoscopic colonoscopy radiology emergency department wound ulcer',
  'bilateral benign history exam blood bleeding lesion polyp artery coronary catheter graft',
].join(' ');
