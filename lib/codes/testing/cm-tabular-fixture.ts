/** A Tabular List in the official layout, written for the tests: few codes, each with one of the layout's quirks. */
export const TABULAR_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2031</version>
  <introduction>
    <introSection type="instruction">
      <title>Test words</title>
      <instruction><note>Words about the book.</note></instruction>
    </introSection>
  </introduction>
  <chapter>
    <name>7</name>
    <desc>Test chapter of the eye (H00-H59)</desc>
    <sectionIndex><sectionRef first="H53" last="H54" id="H53-H54">Vision</sectionRef></sectionIndex>
    <section id="H53-H54">
      <desc>Vision (H53-H54)</desc>
      <diag>
        <name>H54</name>
        <desc>Low vision</desc>
        <diag>
          <name>H54.5</name>
          <desc>Low vision, one eye</desc>
          <diag>
            <name>H54.51</name>
            <desc>Low vision, right eye</desc>
            <diag>
              <name>H54.511</name>
              <desc>Low vision, right eye, first</desc>
              <diag><name>H54.511A</name><desc>Category 1</desc></diag>
              <diag><name>H54.512A</name><desc>Category 2</desc></diag>
            </diag>
          </diag>
        </diag>
        <diag>
          <name>H54.8</name>
          <desc>Blindness by law</desc>
          <notes><note>See the table.</note></notes>
          <visualImpairment>
            <visCategory>
              <heading>Category</heading>
              <visRange>
                <heading>Acuity</heading>
                <visMax><heading>Less than:</heading></visMax>
                <visMin><heading>At least:</heading></visMin>
              </visRange>
            </visCategory>
            <visCategory>
              <value>1</value>
              <visRange><visMax><value>6/18</value></visMax><visMin><value>6/60</value></visMin></visRange>
              <visRange><visMax><value>20/70</value></visMax><visMin><value>20/200</value></visMin></visRange>
            </visCategory>
          </visualImpairment>
        </diag>
      </diag>
    </section>
  </chapter>
  <chapter>
    <name>13</name>
    <desc>Test chapter of joints (M00-M99)</desc>
    <notes><note>Use an external cause code.</note></notes>
    <excludes2><note>injury (S00-T88)</note></excludes2>
    <section id="M00-M25">
      <desc>Joints (M00-M25)</desc>
      <includes><note>disorders of limb joints</note></includes>
    </section>
    <section id="M05-M14">
      <desc>Inflamed joints (M05-M14)</desc>
      <diag>
        <name>M1A</name>
        <desc>Chronic gout</desc>
        <useAdditionalCode><note>code for the organ</note></useAdditionalCode>
        <useAdditionalCode><note>code for the drug</note></useAdditionalCode>
        <sevenChrNote><note>A 7th character is added.</note></sevenChrNote>
        <sevenChrDef>
          <extension char="0">without tophus</extension>
          <extension char="1">with tophus</extension>
        </sevenChrDef>
        <diag><name>M1A.9</name><desc>Chronic gout, unspecified</desc></diag>
      </diag>
    </section>
    <section id="M12"><desc>Other joints (M12)</desc></section>
    <section id="M40-M54"><desc>Spine (M40-M54)</desc></section>
  </chapter>
  <chapter>
    <name>19</name>
    <desc>Test chapter of injury (S00-T88)</desc>
    <notes><note>First note.</note></notes>
    <section id="S70-S79">
      <desc>Thigh (S70-S79)</desc>
      <diag>
        <name>S72</name>
        <desc>Fracture of femur</desc>
        <notes>
          <note>A fracture not said to be open is closed.</note>
          <note/>
        </notes>
        <excludes1><note>loss of the thigh (S78.-)</note></excludes1>
        <codeAlso><note/></codeAlso>
        <sevenChrNote><note>A 7th character is added.</note></sevenChrNote>
        <sevenChrDef>
          <extension char="A">initial, closed</extension>
          <extension char="B">initial, open</extension>
          <note>initial, open NOS</note>
          <extension char="S">sequela</extension>
        </sevenChrDef>
        <diag>
          <name>S72.0</name>
          <desc>Fracture of head &lt;and neck&gt;</desc>
          <excludes2><note>growth plate (S79.0-)</note></excludes2>
          <inclusionTerm><note>Hip <i>fracture</i> NOS</note></inclusionTerm>
          <codeFirst><note>the cause</note></codeFirst>
          <diag><name>S72.00</name><desc>Neck, unspecified</desc></diag>
          <diag><name>S72.091</name><desc>Head, right</desc></diag>
        </diag>
        <diag>
          <name>S72.4</name>
          <desc>Lower end</desc>
          <diag>
            <name>S72.47</name>
            <desc>Torus fracture</desc>
            <sevenChrDef><extension char="D">subsequent</extension></sevenChrDef>
            <diag placeholder="true"><name>S72.47X</name><desc>Torus fracture of one side</desc></diag>
          </diag>
        </diag>
      </diag>
    </section>
    <section id="T07">
      <desc>Many regions (T07)</desc>
      <diag>
        <name>T07</name>
        <desc>Injuries of many regions</desc>
        <sevenChrDef><extension char="A">initial</extension></sevenChrDef>
      </diag>
    </section>
    <notes><note>Last note.</note></notes>
  </chapter>
</ICD10CM.tabular>
`;
