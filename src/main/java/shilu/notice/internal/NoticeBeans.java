package shilu.notice.internal;

import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeBeans {
    /// Signatures go by real time, whatever day the office stands on.
    @Bean
    RobotPost robotPost() throws NoSuchAlgorithmException {
        return new RobotPost(Outward.toThePublic(SSLContext.getDefault()), InstantSource.system());
    }
}
