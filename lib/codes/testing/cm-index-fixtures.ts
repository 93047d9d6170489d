/** Indexes and tables in the official layout, written for the tests. */
export const INDEX_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
  <version>2031</version>
  <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
  <letter>
    <title>A</title>
    <mainTerm>
      <title>Abscess<nemod>(embolic) (septic)</nemod> NEC</title>
      <code>L02.91</code>
      <term level="1">
        <title>lung</title>
        <code>J85.2</code>
        <term level="2">
          <title>am\u0153bic<nemod>(with liver)</nemod></title>
          <code>A06.5</code>
          <manif>J99 </manif>
        </term>
        <term level="2"><title>other</title><see>Disease, lung</see></term>
      </term>
      <term level="1"><title>toe<nemod>(s)</nemod>, any</title><code>L02.6-</code></term>
      <term level="1"><title><nemod>(gastro)</nemod>enteric</title><subcat>K63.0</subcat></term>
      <term level="1"><title>stone</title><seecat>N20</seecat><seeAlso>Calculus</seeAlso></term>
      <term level="1"><title>by site - code by site</title></term>
    </mainTerm>
    <mainTerm><title>After-cataract</title><code>H26.4-</code></mainTerm>
    <mainTerm><title>Aftercare</title><code>see the guidelines</code></mainTerm>
  </letter>
  <letter>
    <title>B</title>
    <mainTerm><title>B\u00e9al conjunctivitis</title><code>B30.2</code></mainTerm>
    <mainTerm><title>Baker's cyst</title><code>M71.2-</code></mainTerm>
    <mainTerm><title>Cancer</title><see>Neoplasm</see></mainTerm>
    <mainTerm><title>Cancer<nemod>(o)</nemod></title><seeAlso>Tumor</seeAlso><code/></mainTerm>
    <mainTerm><title>Cancer ward</title><see>Ward</see><see>Hospital</see></mainTerm>
  </letter>
</ICD10CM.index>
`;

export const EXTERNAL_INDEX_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
  <version>2031</version>
  <title>ICD-10-CM External Cause of Injuries Index</title>
  <letter>
    <title>F</title>
    <mainTerm>
      <title>Fall, falling<nemod>(accidental)</nemod></title>
      <code>W19</code>
      <term level="1"><title>stairs</title><code>W10.9</code></term>
    </mainTerm>
  </letter>
</ICD10CM.index>
`;

const HEAD_ROW = (heads: string[]) =>
  heads.map((head, at) => `<head col="${at + 1}">${head}</head>`).join('\n');
const cells = (...codes: string[]) =>
  codes.map((code, at) => `<cell col="${at + 2}">${code}</cell>`).join('\n');

export const NEOPLASM_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
  <version>2031</version>
  <indexHeading>
    ${HEAD_ROW(['Neoplasm', 'Primary', 'Secondary', 'In situ', 'Benign', 'Uncertain', 'Unspecified'])}
  </indexHeading>
  <letter>
    <title>N</title>
    <mainTerm>
      <title>Neoplasm, neoplastic</title>
      ${cells('C80.1', 'C79.9', 'D09.9', 'D36.9', 'D48.9', 'D49.9')}
      <term level="1">
        <title>breast<nemod>(glandular)</nemod></title>
        <manif>connective tissue of the breast as well</manif>
        ${cells('C50.9-', 'C79.81 ', 'D05.-', 'D24.-', '-', '--')}
        <term level="2"><title>skin</title><cell col="2">C44.509</cell></term>
      </term>
      <term level="1"><title>arm</title><see>Neoplasm, limb</see></term>
    </mainTerm>
  </letter>
</ICD10CM.index>
`;

export const DRUG_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index>
  <version>2031</version>
  <indexHeading>
    ${HEAD_ROW(['Substance', 'Accident', 'Self-harm', 'Assault', 'Undetermined', 'Adverse', 'Underdosing'])}
  </indexHeading>
  <letter>
    <title>#</title>
    <mainTerm><title>2,4-D</title>${cells('T60.3X1', 'T60.3X2', 'T60.3X3', 'T60.3X4', '--', '--')}</mainTerm>
  </letter>
  <letter>
    <title>A</title>
    <mainTerm>
      <title>Aspirin<nemod>(aluminum)</nemod></title>
      ${cells('T39.011', 'T39.012', 'T39.013', 'T39.014', 'T39.015', 'T39.016')}
    </mainTerm>
  </letter>
</ICD10CM.index>
`;
