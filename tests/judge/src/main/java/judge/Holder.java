package judge;

import java.util.Map;
import java.util.Set;

/** Where an instance of a type stands so that the validator, which takes resources only, can judge it. */
record Holder(String before, String after, String path) {

  private static final String URL = "https://example.org/fhir/StructureDefinition/held";
  private static final String COMMUNICATION = "{\"resourceType\":\"Communication\",\"status\":\"completed\",";

  /** The kinds of Extension.value[x]. */
  private static final Set<String> VALUES = Set.of(
      "base64Binary", "boolean", "canonical", "code", "date", "dateTime", "decimal", "id", "instant", "integer",
      "markdown", "oid", "positiveInt", "string", "time", "unsignedInt", "uri", "url", "uuid",
      "Address", "Age", "Annotation", "Attachment", "CodeableConcept", "Coding", "ContactPoint", "Count", "Distance",
      "Duration", "HumanName", "Identifier", "Money", "Period", "Quantity", "Range", "Ratio", "Reference",
      "SampledData", "Signature", "Timing", "ContactDetail", "Contributor", "DataRequirement", "Expression",
      "ParameterDefinition", "RelatedArtifact", "TriggerDefinition", "UsageContext", "Dosage", "Meta");

  private static final Map<String, Holder> OTHERS = Map.of(
      "Extension", new Holder(COMMUNICATION + "\"extension\":[", "]}", "Communication.extension[0]"),
      "Narrative", new Holder(COMMUNICATION + "\"text\":", "}", "Communication.text"),
      "SimpleQuantity", new Holder(
          COMMUNICATION + "\"extension\":[{\"url\":\"" + URL + "\",\"valueRange\":{\"low\":", "}}]}",
          "Communication.extension[0].value.ofType(Range).low"),
      "ElementDefinition", new Holder(
          "{\"resourceType\":\"StructureDefinition\",\"url\":\"https://example.org/fhir/StructureDefinition/holder\","
              + "\"name\":\"Holder\",\"status\":\"draft\",\"kind\":\"logical\",\"abstract\":false,\"type\":\"Holder\","
              + "\"differential\":{\"element\":[",
          "]}}", "StructureDefinition.differential.element[0]"),
      "MarketingStatus", new Holder(
          "{\"resourceType\":\"MedicinalProduct\",\"name\":[{\"productName\":\"x\"}],\"marketingStatus\":[", "]}",
          "MedicinalProduct.marketingStatus[0]"),
      "Population", new Holder(
          "{\"resourceType\":\"MedicinalProductIndication\",\"population\":[", "]}",
          "MedicinalProductIndication.population[0]"),
      "ProdCharacteristic", new Holder(
          "{\"resourceType\":\"DeviceDefinition\",\"physicalCharacteristics\":", "}",
          "DeviceDefinition.physicalCharacteristics"),
      "ProductShelfLife", new Holder(
          "{\"resourceType\":\"DeviceDefinition\",\"shelfLifeStorage\":[", "]}",
          "DeviceDefinition.shelfLifeStorage[0]"),
      "SubstanceAmount", new Holder(
          "{\"resourceType\":\"SubstancePolymer\",\"repeat\":[{\"repeatUnit\":[{\"amount\":", "}]}]}",
          "SubstancePolymer.repeat[0].repeatUnit[0].amount"));

  /** Null for a type that R4 gives no place to stand. */
  static Holder of(String type) {
    Holder other = OTHERS.get(type);
    if (other != null || !VALUES.contains(type)) {
      return other;
    }
    String member = "value" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    return new Holder(
        COMMUNICATION + "\"extension\":[{\"url\":\"" + URL + "\",\"" + member + "\":", "}]}",
        "Communication.extension[0].value.ofType(" + type + ")");
  }

  /**
   * A message's location as seen from the instance, or null for a message about the holder. An error further up is
   * the instance's doing as well (the holder has none), unless the holder is a StructureDefinition, which has rules
   * about the elements that it lists.
   */
  String inside(String location, String type, boolean faulty) {
    // The validator's parser and its rules write choices in two ways.
    for (String own : new String[] {path, path.replaceAll("\\.ofType\\(\\w+\\)", "[x]")}) {
      if (location.startsWith(own)) {
        String rest = location.substring(own.length());
        if (rest.isEmpty() || rest.startsWith(".") || rest.startsWith("[")) {
          return type + rest;
        }
      }
    }
    boolean above = location.isEmpty() || location.startsWith("(") || faulty && !type.equals("ElementDefinition");
    return above ? type : null;
  }

  String wrap(String text) {
    return before + text + after;
  }
}
