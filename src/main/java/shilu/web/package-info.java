/// The page shell: layout, texts, menu, home page, and how a controller answers. It knows no other module by name;
/// menu and home page grow by [NavItem] and [HomeCard] beans, and [SignedIn] tells it who is there.
@ApplicationModule(
        displayName = "页面外壳",
        allowedDependencies = {"common", "installation"})
@NullMarked
package shilu.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
