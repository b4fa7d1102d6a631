package judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;

/** A world in which every literal reference leads to an empty resource of the type that it names. */
final class Stand implements IValidatorResourceFetcher {

  private static final Pattern REST = Pattern.compile(
      "(?:^|.*/)([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?(?:#.*)?");

  private final Set<String> resourceTypes;
  private final FhirInstanceValidator module;

  Stand(Set<String> resourceTypes, FhirInstanceValidator module) {
    this.resourceTypes = resourceTypes;
    this.module = module;
  }

  @Override
  public Element fetch(IResourceValidator validator, Object appContext, String url) throws IOException {
    Matcher matcher = REST.matcher(url);
    if (!matcher.matches() || !resourceTypes.contains(matcher.group(1))) {
      return null;
    }
    byte[] empty = ("{\"resourceType\":\"" + matcher.group(1) + "\"}").getBytes(StandardCharsets.UTF_8);
    return new JsonParser(module.getWorkerContext()).parseSingle(new ByteArrayInputStream(empty), new ArrayList<>());
  }

  @Override
  public boolean resolveURL(IResourceValidator validator, Object appContext, String path, String url, String type,
      boolean canonical, List<CanonicalType> targets) {
    return true;
  }

  @Override
  public byte[] fetchRaw(IResourceValidator validator, String url) {
    return null;
  }

  @Override
  public IValidatorResourceFetcher setLocale(Locale locale) {
    return this;
  }

  @Override
  public CanonicalResource fetchCanonicalResource(IResourceValidator validator, Object appContext, String url) {
    return null;
  }

  @Override
  public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
    return false;
  }

  @Override
  public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(
      IResourceValidator validator, Object appContext, String url) {
    return Set.of();
  }
}
