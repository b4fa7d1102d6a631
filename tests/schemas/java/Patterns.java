// Check 11, Java's part. The table comes as lines: "P " and a pattern, "T " and a verdict and a text, both in base64.
// Where `$` matches before a line feed at the end, a schema has `not` beside the pattern.

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

public class Patterns {
    static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        Pattern pattern = null;
        int count = 0, wrong = 0;
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals("P")) {
                pattern = Pattern.compile(text(parts[1]));
                count += 1;
                continue;
            }
            String text = text(parts[2]);
            boolean isLineFeedAtEnd = text.matches("(?s).*[\n\r\u0085\u2028\u2029]") && pattern.pattern().endsWith("$");
            if (pattern.matcher(text).find() != parts[1].equals("true") && !isLineFeedAtEnd) {
                wrong += 1;
                System.out.println("  WRONG " + pattern + " on " + text);
            }
        }
        // A large value must not use up the stack.
        Pattern groups = Pattern.compile("(?:^|[ \\t\\n\\r])(?:[A-Za-z0-9+/=][A-Za-z0-9+/=][A-Za-z0-9+/=][A-Za-z0-9+/=])*[A-Za-z0-9+/=]{1,3}(?:[ \\t\\n\\r]|$)");
        groups.matcher("QUJD".repeat(1 << 20)).find();
        System.out.println("  Java: " + count + " patterns, " + wrong + " differences");
        if (wrong > 0) {
            System.exit(1);
        }
    }
}
