package shilu.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import shilu.common.Actor;
import shilu.web.Who;

/// Gives a controller the [Actor] who is signed in.
final class ActorArgument implements HandlerMethodArgumentResolver {
    private final Present present;

    ActorArgument(Present present) {
        this.present = present;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return present.now()
                .map(Who::actor)
                .orElseThrow(() -> new IllegalStateException("an open page asks who is signed in"));
    }
}
