package io.tradeanalysis.frontend.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts, styles and pictures, at addresses that carry a hash of all their content: browsers may keep them for ever, and
 * scripts import each other by relative paths.
 */
public final class StaticFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/";
    private static final String SWAGGER_UI_VERSION = swaggerUiVersion();

    private final String root;

    private StaticFiles(String root) {
        this.root = root;
    }

    /** The static files on the class path. */
    public static StaticFiles onClassPath() {
        try {
            Resource[] files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*"))
                    .filter(Resource::isReadable)
                    .toArray(Resource[]::new);
            return new StaticFiles("/assets/" + hash(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where they are, without a slash at the end. */
    public String root() {
        return root;
    }

    /** Where Swagger UI's files are, without a slash at the end. */
    public String swaggerUi() {
        return "/assets/swagger-ui-" + SWAGGER_UI_VERSION;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl forEver =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(root + "/**").addResourceLocations(FOLDER).setCacheControl(forEver);
        registry.addResourceHandler(swaggerUi() + "/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + SWAGGER_UI_VERSION + "/")
                .setCacheControl(forEver);
    }

    private static String hash(Resource[] files) throws IOException {
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream file =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
