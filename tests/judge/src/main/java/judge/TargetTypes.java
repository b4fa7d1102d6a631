package judge;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;

/** The usual policy, except that the target of a reference has its type checked where the target exists. */
final class TargetTypes extends FhirDefaultPolicyAdvisor {

  @Override
  public ReferenceValidationPolicy policyForReference(IResourceValidator validator, Object appContext, String path,
      String url, ReferenceDestinationType destination) {
    return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
  }

  @Override
  public ReferenceValidationPolicy getReferencePolicy() {
    return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
  }
}
