package judge;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** Reads NDJSON instances, prints the verdicts of the HL7 reference validator. README.md describes both formats. */
public final class Judge {

  private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE).maxStringLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE).build())
      .build());

  private final FhirValidator validator;
  private final Set<String> resourceTypes;

  private Judge() {
    FhirContext context = FhirContext.forR4();
    resourceTypes = context.getResourceTypes();
    ValidationSupportChain support = new ValidationSupportChain(
        new DefaultProfileValidationSupport(context),
        new InMemoryTerminologyServerValidationSupport(context),
        new CommonCodeSystemsTerminologyService(context),
        new SnapshotGeneratingValidationSupport(context));
    FhirInstanceValidator module = new FhirInstanceValidator(support);
    module.setAnyExtensionsAllowed(true);
    // A profile that nobody has here cannot be held against the instance.
    module.setErrorForUnknownProfiles(false);
    module.setValidatorResourceFetcher(new Stand(resourceTypes, module));
    module.setValidatorPolicyAdvisor(new TargetTypes());
    validator = context.newValidator().registerValidatorModule(module);
  }

  public static void main(String[] args) throws IOException {
    boolean time = false;
    for (String arg : args) {
      if (!arg.equals("--time")) {
        System.err.println("judge: unknown option " + arg);
        System.exit(2);
      }
      time = true;
    }
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(System.err);
    long begin = System.nanoTime();
    Judge judge = new Judge();
    judge.validator.validateWithResult("{\"resourceType\":\"Communication\",\"status\":\"completed\"}");
    long ready = System.nanoTime();

    List<Long> nanos = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        ObjectNode answer = judge.answer(line, nanos);
        out.println(JSON.writeValueAsString(answer));
        if (out.checkError()) {
          System.exit(2);
        }
      }
    }
    out.flush();
    if (time) {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      System.err.printf(Locale.ROOT, "judge: %d instances judged, median %.0f µs, 90th percentile %.0f µs, %.1f s in all, ready after %.1f s%n",
          sorted.length, at(sorted, 0.5) / 1e3, at(sorted, 0.9) / 1e3, Arrays.stream(sorted).sum() / 1e9, (ready - begin) / 1e9);
    }
    System.exit(0);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }

  private ObjectNode answer(String line, List<Long> nanos) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putNull("id");
    try {
      JsonNode request = JSON.readTree(line);
      answer.set("id", request.path("id"));
      String type = request.path("type").asText();
      String text = request.path("text").asText();
      if (resourceTypes.contains(type)) {
        judge(answer, text, null, type, nanos);
        return answer;
      }
      Holder holder = Holder.of(type);
      if (holder == null) {
        answer.putNull("valid");
        answer.put("unjudged", "R4 has no place for a bare " + type);
        return answer;
      }
      String fault = oneValue(text);
      if (fault != null) {
        answer.put("valid", false);
        message(answer.putArray("messages"), "fatal", type, fault);
        return answer;
      }
      judge(answer, holder.wrap(text), holder, type, nanos);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      answer.putNull("valid");
      answer.put("error", String.valueOf(e));
    }
    return answer;
  }

  private void judge(ObjectNode answer, String resource, Holder holder, String type, List<Long> nanos) {
    List<SingleValidationMessage> found;
    long begin = System.nanoTime();
    try {
      found = validator.validateWithResult(resource).getMessages();
    } catch (DataFormatException | JsonParseException | BaseServerResponseException | IllegalArgumentException
        | ClassCastException e) {
      // How it refuses what it cannot read at all; any other exception is a fault of its own and no verdict.
      found = List.of(refusal(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    } catch (NullPointerException e) {
      // Its JSON reader fails in this way over a null in an array that has no partner on the other side.
      StackTraceElement[] stack = e.getStackTrace();
      if (stack.length == 0 || !stack[0].getClassName().endsWith(".elementmodel.JsonParser")) {
        throw e;
      }
      found = List.of(refusal("a null without a partner"));
    }
    long took = System.nanoTime() - begin;
    nanos.add(took);

    boolean valid = true;
    ArrayNode messages = JSON.createArrayNode();
    for (SingleValidationMessage message : found) {
      String location = message.getLocationString() == null ? "" : message.getLocationString();
      ResultSeverityEnum severity = message.getSeverity();
      boolean faulty = severity == ResultSeverityEnum.ERROR || severity == ResultSeverityEnum.FATAL;
      if (holder != null) {
        location = holder.inside(location, type, faulty);
        if (location == null) {
          continue;
        }
      }
      valid &= !faulty;
      message(messages, severity.getCode(), location, message.getMessage());
    }
    if (holder == null && !type.equals(resourceType(resource))) {
      valid = false;
      message(messages, "error", type, "The instance is no " + type);
    }
    answer.put("valid", valid);
    answer.set("messages", messages);
    answer.put("micros", took / 1000);
  }

  private static SingleValidationMessage refusal(String reason) {
    SingleValidationMessage message = new SingleValidationMessage();
    message.setSeverity(ResultSeverityEnum.FATAL);
    message.setMessage("refused: " + reason);
    return message;
  }

  private static void message(ArrayNode messages, String severity, String location, String text) {
    messages.addObject().put("severity", severity).put("location", location).put("message", text);
  }

  private static String oneValue(String text) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        return "The text is empty";
      }
      parser.skipChildren();
      return parser.nextToken() == null ? null : "More than one JSON value";
    } catch (JsonProcessingException e) {
      return "The text is no JSON: " + e.getOriginalMessage();
    }
  }

  private static String resourceType(String text) {
    try (JsonParser parser = JSON.getFactory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("resourceType");
        JsonToken token = parser.nextToken();
        if (wanted) {
          return token == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return null;
    }
    return null;
  }
}
