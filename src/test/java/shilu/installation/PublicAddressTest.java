package shilu.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import shilu.common.Refused;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://shilu.example.gov.cn", "https://shilu.example.gov.cn/", " http://10.0.0.7:8085 "})
    void pages_stand_at_the_root_of_the_address(String written) {
        assertThat(of(Map.of("shilu.address", written)).page("/figures/a?period=2025"))
                .hasToString(written.strip().replaceFirst("/$", "") + "/figures/a?period=2025");
    }

    @Test
    void without_one_it_is_where_the_server_listens() {
        assertThat(of(Map.of("server.port", "8090")).page("/records")).hasToString("http://127.0.0.1:8090/records");
        assertThat(of(Map.of("shilu.address", " ", "server.port", "0", "local.server.port", "40123"))
                        .page("/records"))
                .hasToString("http://127.0.0.1:40123/records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shilu.example.gov.cn",
                "//shilu.example.gov.cn",
                "ftp://shilu.example.gov.cn",
                "javascript:alert(1)",
                "http:///records",
                "http://",
                "https://shilu.example.gov.cn/shilu",
                "https://shilu.example.gov.cn/..",
                "https://shilu.example.gov.cn//elsewhere",
                "https://shilu.example.gov.cn/?next=a",
                "https://shilu.example.gov.cn/#a",
                "https://somebody@shilu.example.gov.cn",
                "https://shilu.example.gov.cn:0",
                "https://shilu.example.gov.cn:99999",
                "https://两个 词"
            })
    void what_is_no_address_of_a_server_is_refused(String written) {
        assertThatThrownBy(() -> of(Map.of("shilu.address", written)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(written);
    }

    private static PublicAddress of(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("said", settings));
        return new PublicAddress(environment);
    }
}
