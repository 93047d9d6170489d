/** Small files in the layouts of the official ICD-10-PCS XML files, written for the tests. */

export const PCS_TABLES = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.tabular>
  <version>2025</version>
  <title>2025 ICD-10-PCS Tables</title>
  <pcsTable>
    <axis pos="1" values="1"><title>Section</title><label code="0">Medical and Surgical</label></axis>
    <axis pos="2" values="1"><title>Body System</title><label code="D">Gastrointestinal System</label></axis>
    <axis pos="3" values="1">
      <title>Operation</title>
      <label code="T">Resection</label>
      <definition>Cutting out or off, without replacement, all of a body part</definition>
    </axis>
    <pcsRow codes="4">
      <axis pos="4" values="2"><title>Body Part</title><label code="J">Appendix</label><label code="1">Esophagus, Upper</label></axis>
      <axis pos="5" values="2"><title>Approach</title><label code="0">Open</label><label code="4">Percutaneous Endoscopic</label></axis>
      <axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
      <axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
    </pcsRow>
    <pcsRow codes="1">
      <axis pos="4" values="1"><title>Body Part</title><label code="J">Appendix (new &amp; old)</label></axis>
      <axis pos="5" values="1"><title>Approach</title><label code="7">Via Natural or Artificial Opening</label></axis>
      <axis pos="6" values="1"><title>Substance</title><label code="Z">None</label></axis>
      <axis pos="7" values="1"><title>Qualifier</title><label code="X">Diagnostic</label></axis>
    </pcsRow>
  </pcsTable>
  <pcsTable>
    <axis pos="1" values="1"><title>Section</title><label code="0">Medical and Surgical</label></axis>
    <axis pos="2" values="1"><title>Body System</title><label code="F">Hepatobiliary System and Pancreas</label></axis>
    <axis pos="3" values="1"><title>Operation</title><label code="T">Resection</label></axis>
    <pcsRow codes="1">
      <axis pos="4" values="1"><title>Body Part</title><label code="4">Gallbladder</label></axis>
      <axis pos="5" values="1"><title>Approach</title><label code="4">Percutaneous Endoscopic</label></axis>
      <axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
      <axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
    </pcsRow>
  </pcsTable>
  <pcsTable>
    <axis pos="1" values="1"><title>Section</title><label code="1">Obstetrics</label></axis>
    <axis pos="2" values="1"><title>Body System</title><label code="0">Pregnancy</label></axis>
    <axis pos="3" values="1"><title>Operation</title><label code="E">Delivery</label></axis>
    <pcsRow codes="1">
      <axis pos="4" values="1"><title>Body Part</title><label code="0">Products of Conception</label></axis>
      <axis pos="5" values="1"><title>Approach</title><label code="X">External</label></axis>
      <axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
      <axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
    </pcsRow>
  </pcsTable>
</ICD10PCS.tabular>
`;

export const PCS_DEFINITIONS = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.definitions>
  <version>2025</version>
  <title>2025 ICD-10-PCS Definitions</title>
  <section code="0">
    <title>Medical and Surgical</title>
    <axis pos="3">
      <title>Operation</title>
      <terms>
        <title>Resection</title>
        <definition>Cutting out all of a body part</definition>
        <explanation>None</explanation>
        <includes>Total nephrectomy, lobectomy</includes>
      </terms>
    </axis>
    <axis pos="4">
      <title>Body Part</title>
      <terms>
        <title>Kidney, Left</title>
        <title>Kidney, Right</title>
        <includes>Renal calyx</includes>
        <includes>Renal cortex</includes>
      </terms>
    </axis>
  </section>
  <section code="X">
    <title>New Technology</title>
    <axis pos="5"><title>Approach</title><terms><title>Open</title><definition>Cutting through the skin</definition></terms></axis>
  </section>
  <deviceAggregation>
    <aggregate><device>Lead</device><operation>Insertion</operation><bodySys>Heart</bodySys><parent value="M">Cardiac Lead</parent></aggregate>
  </deviceAggregation>
</ICD10PCS.definitions>
`;

export const PCS_INDEX = `<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.index>
  <version>2025</version>
  <title>2025 ICD-10-PCS Index</title>
  <letter>
    <title>A</title>
    <mainTerm><title>Abdominal cavity</title><use>Peritoneal Cavity</use></mainTerm>
    <mainTerm><title>ABDOMINOPLASTY</title>
      <term level="1"><see>Repair, Abdominal Wall<codes>0WQF</codes></see></term>
      <term level="1"><see>Excision, Lower Bones<tab>0QB</tab></see></term>
    </mainTerm>
    <mainTerm><title>Abortion</title>
      <term level="1"><title>Products of Conception</title><codes>10A0</codes>
        <term level="2"><title>Laminaria</title><code>10A07ZW</code></term>
      </term>
    </mainTerm>
  </letter>
  <letter>
    <title>C</title>
    <mainTerm><title>Chirurgie à la main</title><code>0DTJ4ZZ</code></mainTerm>
  </letter>
</ICD10PCS.index>
`;
